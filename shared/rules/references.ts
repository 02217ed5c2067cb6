import type { AnyRow, Dossier } from '../domain/dossier'
import { getDefinition, TABLE_NAMES, type TableName } from '../domain/registry'
import type { Id } from '../kernel/json'

/** A field of a table that refers to another table, in the words of the form. */
export type ChampReference = {
  readonly table: TableName
  readonly champ: string
  readonly label: string
}

/** The fields that refer to a table, derived once from the definitions. */
const VERS: ReadonlyMap<string, readonly ChampReference[]> = buildVers()

function buildVers(): Map<string, ChampReference[]> {
  const vers = new Map<string, ChampReference[]>()
  for (const table of TABLE_NAMES) {
    for (const [champ, field] of Object.entries(getDefinition(table).fields)) {
      if ((field.kind !== 'ref' && field.kind !== 'refs') || field.target === undefined) continue
      const list = vers.get(field.target) ?? []
      list.push({ table, champ, label: field.label })
      vers.set(field.target, list)
    }
  }
  return vers
}

export function listChampsVers(target: TableName): readonly ChampReference[] {
  return VERS.get(target) ?? []
}

type Index = ReadonlyMap<Id, readonly AnyRow[]>
/** Tables are never changed in place, so an index stays right as long as its table lives. */
const cache = new WeakMap<object, Map<string, Index>>()

/** The records of a table whose reference or set of references `champ` names `target`. Linear once a table, then constant. */
export function listReferents(
  dossier: Dossier,
  table: TableName,
  champ: string,
  target: Id,
): readonly AnyRow[] {
  const rows = dossier[table] as Readonly<Record<Id, AnyRow>>
  const indexes = cache.get(rows) ?? new Map<string, Index>()
  cache.set(rows, indexes)
  let index = indexes.get(champ)
  if (index === undefined) {
    index = buildIndex(rows, champ)
    indexes.set(champ, index)
  }
  return index.get(target) ?? []
}

function buildIndex(rows: Readonly<Record<Id, AnyRow>>, champ: string): Index {
  const index = new Map<Id, AnyRow[]>()
  for (const row of Object.values(rows)) {
    const value = row[champ]
    const ids = Array.isArray(value) ? new Set<unknown>(value) : [value]
    for (const id of ids) {
      if (typeof id !== 'string') continue
      const list = index.get(id)
      if (list === undefined) index.set(id, [row])
      else list.push(row)
    }
  }
  return index
}
