import type { Dossier } from '../domain/dossier'
import type { RowOfTable, TableName } from '../domain/registry'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'

type Row = { readonly id: Id; readonly ordre?: unknown; readonly [field: string]: unknown }
type Index = ReadonlyMap<Id, readonly Row[]>

/** One index a table and a field. Tables are never changed in place, so an index stays right as long as its table lives. */
const cache = new WeakMap<object, Map<string, Index>>()

function buildIndex(table: Readonly<Record<Id, Row>>, field: string): Index {
  const index = new Map<Id, Row[]>()
  for (const row of Object.values(table)) {
    const target = row[field]
    if (typeof target !== 'string') continue
    const list = index.get(target)
    if (list === undefined) index.set(target, [row])
    else list.push(row)
  }
  for (const list of index.values()) list.sort(compareRows)
  return index
}

/** By place among siblings, then by identifier: every copy lists the same. */
function compareRows(a: Row, b: Row): number {
  const place = (row: Row): string => (typeof row.ordre === 'string' ? row.ordre : '')
  return compareOrdre({ id: a.id, ordre: place(a) }, { id: b.id, ordre: place(b) })
}

/** The records of a table whose reference `field` is `target`, in their order. Linear once a table, then constant. */
export function listChildren<T extends TableName>(
  dossier: Dossier,
  table: T,
  field: keyof RowOfTable<T> & string,
  target: Id,
): readonly RowOfTable<T>[] {
  const rows = dossier[table] as unknown as Readonly<Record<Id, Row>>
  let indexes = cache.get(rows)
  if (indexes === undefined) {
    indexes = new Map()
    cache.set(rows, indexes)
  }
  let index = indexes.get(field)
  if (index === undefined) {
    index = buildIndex(rows, field)
    indexes.set(field, index)
  }
  return (index.get(target) ?? []) as unknown as readonly RowOfTable<T>[]
}

/** The records a set of references names, in their own order (`ordre`, then identifier); broken references are left out. */
export function listReferenced<T extends TableName>(
  dossier: Dossier,
  table: T,
  ids: readonly Id[],
): RowOfTable<T>[] {
  const rows = dossier[table] as unknown as Readonly<Record<Id, Row>>
  const found = ids.flatMap((id) => (Object.hasOwn(rows, id) ? [rows[id] as Row] : []))
  return found.sort(compareRows) as unknown as RowOfTable<T>[]
}
