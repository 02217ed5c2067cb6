import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, TABLE_NAMES, type TableName } from '../domain/registry'
import { isSameJson, type Id, type Json } from '../kernel/json'
import { listOrdreLecture } from './ordre-lecture'

/** A field whose value is not the same on both sides. Where a record is missing, the initial value of the field stands for it. */
export type DifferenceChamp = {
  readonly champ: string
  readonly avant: Json
  readonly apres: Json
}

/** A record that came, went or changed, with the fields to show, in the order of the form. */
export type Difference = {
  readonly table: TableName
  readonly id: Id
  readonly genre: 'ajout' | 'modification' | 'suppression'
  readonly champs: readonly DifferenceChamp[]
}

export type CompteDifferences = {
  readonly table: TableName
  readonly ajouts: number
  readonly modifications: number
  readonly suppressions: number
}

/**
 * What Cairn keeps about the dossier rather than in it: named versions and the list of copies sent. Going back to an older version
 * must not take away the versions named since, nor the memory of who holds a copy.
 */
export const TABLES_DE_SUIVI: ReadonlySet<TableName> = new Set<TableName>(['versions', 'partages'])

/** Marks for the machine: they mean nothing to a reader. */
const CHAMPS_TECHNIQUES: ReadonlySet<string> = new Set(['vecteur', 'empreinte'])

/**
 * What changed between two dossiers, in reading order: the convention, the plan in its order, then the rest by table and title; what
 * was deleted stands where it stood. `versions` and `partages` are left out unless `avecSuivi`. Linear in the size of the dossiers.
 */
export function compareDossiers(
  avant: Dossier,
  apres: Dossier,
  options: { readonly avecSuivi?: boolean } = {},
): readonly Difference[] {
  const found = new Map<string, Difference>()
  for (const table of TABLE_NAMES) {
    if (options.avecSuivi !== true && TABLES_DE_SUIVI.has(table)) continue
    if (avant[table] === apres[table]) continue
    for (const id of new Set([...Object.keys(avant[table]), ...Object.keys(apres[table])])) {
      const difference = compareRows(table, id, avant, apres)
      if (difference !== undefined) found.set(`${table}/${id}`, difference)
    }
  }
  return found.size === 0 ? [] : sortDifferences(found, avant, apres)
}

function compareRows(
  table: TableName,
  id: Id,
  avant: Dossier,
  apres: Dossier,
): Difference | undefined {
  const before = getAnyRow(avant, table, id)
  const after = getAnyRow(apres, table, id)
  if (before === after) return undefined
  const champs = listChamps(table, before, after)
  if (before === undefined) return { table, id, genre: 'ajout', champs }
  if (after === undefined) return { table, id, genre: 'suppression', champs }
  return champs.length === 0 ? undefined : { table, id, genre: 'modification', champs }
}

function listChamps(
  table: TableName,
  before: AnyRow | undefined,
  after: AnyRow | undefined,
): readonly DifferenceChamp[] {
  const isWhole = before === undefined || after === undefined
  const champs: DifferenceChamp[] = []
  for (const [champ, field] of Object.entries(getDefinition(table).fields)) {
    // The place of what comes or goes is not news: the list shows it.
    if (CHAMPS_TECHNIQUES.has(champ) || (isWhole && field.kind === 'order')) continue
    const avant = before?.[champ] === undefined ? field.initial : before[champ]
    const apres = after?.[champ] === undefined ? field.initial : after[champ]
    if (!isSameJson(avant, apres)) champs.push({ champ, avant, apres })
  }
  return champs
}

/** Deleted records come right after the one they followed. */
function sortDifferences(
  found: ReadonlyMap<string, Difference>,
  avant: Dossier,
  apres: Dossier,
): readonly Difference[] {
  const ranks = new Map<string, number>()
  listOrdreLecture(apres).forEach(({ table, id }, rank) => ranks.set(`${table}/${id}`, rank))
  const gone = new Map<number, Difference[]>()
  let rank = -1
  for (const { table, id } of listOrdreLecture(avant)) {
    const key = `${table}/${id}`
    const kept = ranks.get(key)
    if (kept !== undefined) rank = kept
    const difference = kept === undefined ? found.get(key) : undefined
    if (difference === undefined) continue
    const list = gone.get(rank)
    if (list === undefined) gone.set(rank, [difference])
    else list.push(difference)
  }
  const sorted: Difference[] = [...(gone.get(-1) ?? [])]
  for (const [key, place] of ranks) {
    const difference = found.get(key)
    if (difference !== undefined) sorted.push(difference)
    sorted.push(...(gone.get(place) ?? []))
  }
  return sorted
}

/** How many records came, changed and went, by table, in the order of the registry; tables without any are left out. */
export function countDifferences(
  differences: readonly Pick<Difference, 'table' | 'genre'>[],
): readonly CompteDifferences[] {
  return TABLE_NAMES.flatMap((table): CompteDifferences[] => {
    const own = differences.filter((difference) => difference.table === table)
    if (own.length === 0) return []
    const count = (genre: Difference['genre']): number =>
      own.filter((difference) => difference.genre === genre).length
    return [
      {
        table,
        ajouts: count('ajout'),
        modifications: count('modification'),
        suppressions: count('suppression'),
      },
    ]
  })
}
