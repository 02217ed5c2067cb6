import mammoth from 'mammoth'
import { drawPng } from '../../../electron/cli/draw-png'
import { listRows, type Dossier } from '../../../shared/domain/dossier'
import { drawFigures } from '../../../shared/documents/figures-du-modele'
import { getDocument } from '../../../shared/documents/registry'
import type { Id } from '../../../shared/kernel/json'
import { foldText } from '../../../shared/kernel/recherche'
import { getNomReunion } from '../../../shared/rules/reunions.rules'
import { renderDocx } from '../../../shared/word/render-docx'
import { buildSeed, type SeedName } from '../../fixtures/seeds'
import { foldPrinted } from '../../office/open-docx'
import { Fabrique } from './fabrique'

/** Where a fact is looked for: a document of a seed, of one meeting or conversation when its name begins so. */
export type Printed = {
  readonly seed: SeedName
  readonly document: string
  /** The beginning of the name of the record the document is about. */
  readonly of?: string
}

/** The day each text speaks from. */
const TODAY: Readonly<Record<SeedName, string>> = {
  '000': '2022-03-01',
  '001': '2022-11-21',
  '002': '2023-06-13',
  '003': '2021-06-09',
  '004': '2022-12-12',
}

const dossiers = new Map<SeedName, Promise<Dossier>>()
const texts = new Map<string, Promise<string>>()

/** The words of the Word file, written then read back; typography folded. Each file is made once. */
export async function readPrinted(printed: Printed): Promise<string> {
  const key = JSON.stringify(printed)
  const known = texts.get(key) ?? producePrinted(printed)
  texts.set(key, known)
  return known
}

async function producePrinted({ seed, document: id, of }: Printed): Promise<string> {
  const reading = dossiers.get(seed) ?? buildSeed(seed)
  dossiers.set(seed, reading)
  const dossier = await reading
  const document = getDocument(id)
  if (document === undefined) throw new Error(`No document ${id}`)
  const objet = of === undefined ? null : findObjet(dossier, of)
  const { ctx } = new Fabrique(TODAY[seed])
  const model = document.build(dossier, { objet, etat: 'projet' }, ctx)
  const bytes = await renderDocx(await drawFigures(model, drawPng))
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return foldPrinted(value)
}

function findObjet(dossier: Dossier, name: string): Id {
  const named = [
    ...listRows(dossier, 'reunions').map(({ id }) => [id, getNomReunion(dossier, id)] as const),
    ...listRows(dossier, 'entretiens').map(({ id, titre }) => [id, titre] as const),
  ]
  const found = named.find(([, title]) => fold(title).startsWith(fold(name)))
  if (found === undefined) throw new Error(`Nothing is named ${name}`)
  return found[0]
}

const fold = (text: string): string => foldText(text).replace(/\s/g, ' ')
