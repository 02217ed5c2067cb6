import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { success, type Result } from '../../shared/kernel/result'
import { getAtelier, getSession, type Atelier } from './atelier'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { refuseNoDossier } from './refusals'
import { getServices } from './services'

/** A file to be saved, with the name proposed for it. */
type FichierCtg = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The open dossier as a `.ctg`, with the name proposed for the file. */
export async function buildCtgBytes(): Promise<Result<FichierCtg>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  // While the disk refuses there is nothing to wait for: the journal holds what is in memory too.
  if (useCairn.getState().enregistrement.etat !== 'echec') await atelier.ouvert.flush()
  const journal = await atelier.ouvert.readJournal()
  if (!journal.ok) return journal
  const written = await getServices().storage.writeCtg(buildFile(atelier, journal.value))
  return written.ok
    ? success({ name: formatFileName(atelier.titre), bytes: written.value })
    : written
}

/** What a file of the open dossier says of itself, with the journal to put in it. */
export function buildFile(atelier: Atelier, journal: Journal): CtgFile {
  const { lecteurMin, titre, ouvert } = atelier
  return buildFileOf({ projet: ouvert.meta.projet, titre, lecteurMin }, journal)
}

type Dossier = {
  readonly projet: string
  readonly titre: string
  readonly lecteurMin?: number | undefined
}

function buildFileOf({ projet, titre, lecteurMin }: Dossier, journal: Journal): CtgFile {
  return {
    projet,
    titre,
    genre: 'complet',
    creePar: useCairn.getState().auteur.nom,
    creeLe: Date.now(),
    app: getSession().app,
    journal,
    pieces: [],
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
  }
}

/** A dossier of the library as a `.ctg`, read without writing anything: what can be taken away when the disk is full. */
export async function buildCopieLisible(dossierId: string): Promise<Result<FichierCtg>> {
  const { storage } = getServices()
  const read = await storage.readLisible(dossierId)
  if (!read.ok) return read
  const { meta, journal } = read.value
  const written = await storage.writeCtg(buildFileOf(meta, journal))
  return written.ok ? success({ name: formatFileName(meta.titre), bytes: written.value }) : written
}

const MAX_NAME = 80

/** A file name that Windows accepts. */
export function formatFileName(titre: string): string {
  const name = titre
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'CTG' : name}.ctg`
}
