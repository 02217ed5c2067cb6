import MiniSearch from 'minisearch'
import { getAnyRow, getRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { listMots } from '../../../shared/kernel/recherche'
import { listFonctionsPersonne } from '../../../shared/rules/fonctions.rules'
import { getNomOrganisme } from '../../../shared/rules/libelles.rules'
import { getTexteChamp } from '../../../shared/rules/textes.rules'
import { getRecordLabel } from '../../forms/record-label'

/** What the search finds, in the order of the results. */
export const SEARCHED = [
  'axes',
  'objectifs',
  'fichesAction',
  'constats',
  'personnes',
  'organismes',
  'fonctions',
  'instances',
  'etapes',
  'reunions',
  'decisions',
  'suites',
  'entretiens',
] as const satisfies readonly TableName[]

export type SearchedTable = (typeof SEARCHED)[number]

export type Entry = {
  readonly id: Id
  readonly table: SearchedTable
  readonly title: string
  readonly text: string
}

/** Someone is found by all they do and have done, and shown with what they do. */
function buildPersonne(dossier: Dossier, id: Id): Entry {
  const personne = buildEntry(dossier, 'personnes', id)
  const fonctions = listFonctionsPersonne(dossier, id)
  const texts = fonctions.map(
    ({ titre, organisme, courriel }) =>
      `${titre} ${getNomOrganisme(dossier, organisme)} ${courriel}`,
  )
  const first = fonctions[0]
  const title =
    first === undefined ? personne.title : getRecordLabel(dossier, 'fonctions', first.id)
  return { ...personne, title, text: [personne.title, personne.text, ...texts].join(' ') }
}

function buildEntry(dossier: Dossier, table: SearchedTable, id: Id): Entry {
  const row = getAnyRow(dossier, table, id)
  const { fields, titleField } = getDefinition(table)
  const texts = Object.keys(fields)
    .filter((name) => name !== titleField)
    .map((name) => {
      const field = fields[name]
      return field === undefined || row === undefined ? '' : getTexteChamp(field, row[name])
    })
  return { id, table, title: getRecordLabel(dossier, table, id), text: texts.join(' ') }
}

/** Every record that can be found. A function is found with whoever holds it; alone when nobody does. */
export function listEntries(dossier: Dossier): readonly Entry[] {
  return SEARCHED.flatMap((table) => {
    const ids = Object.keys(dossier[table])
    if (table === 'personnes') return ids.map((id) => buildPersonne(dossier, id))
    const isAlone = (id: Id) =>
      table !== 'fonctions' ||
      getRow(dossier, 'personnes', dossier.fonctions[id]?.personne ?? null) === undefined
    return ids.filter(isAlone).map((id) => buildEntry(dossier, table, id))
  })
}

/** Words without accents, capitals nor elisions; the beginning of a word is enough, a letter in five may be wrong. */
export function createIndex(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    storeFields: ['table', 'title'],
    tokenize: (text) => [...listMots(text)],
    processTerm: (term) => term,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3 } },
  })
  index.addAll(entries)
  return index
}

let cached: { readonly dossier: Dossier; readonly index: MiniSearch<Entry> } | null = null

/** The index of a dossier: built when the palette opens, and again only if something was written since. */
export function getIndex(dossier: Dossier): MiniSearch<Entry> {
  if (cached?.dossier !== dossier) cached = { dossier, index: createIndex(listEntries(dossier)) }
  return cached.index
}
