import { listRows, type AnyRow, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import type { Ecritures } from './ecritures'

export type IsKept = (row: AnyRow) => boolean

/** Puts the successors where a table names those who leave. */
export function replaceReferences(
  dossier: Dossier,
  writes: Ecritures,
  successors: ReadonlyMap<Id, Id>,
  table: TableName,
  champs: readonly string[],
  isKept: IsKept = () => true,
): void {
  for (const row of listRows(dossier, table) as readonly AnyRow[]) {
    for (const champ of champs) {
      const before = row[champ] ?? null
      const after = replace(before, successors)
      if (after !== before && isKept(row)) writes.set(table, row.id, { [champ]: after })
    }
  }
}

export function isIn(ids: ReadonlySet<Id>, value: Json | undefined): boolean {
  return typeof value === 'string' && ids.has(value)
}

function isIds(value: Json): value is readonly Id[] {
  return Array.isArray(value)
}

/** The same value when it names nobody who leaves. */
function replace(value: Json, successors: ReadonlyMap<Id, Id>): Json {
  if (typeof value === 'string') return successors.get(value) ?? value
  if (!isIds(value)) return value
  if (!value.some((id) => successors.has(id))) return value
  return [...new Set(value.map((id) => successors.get(id) ?? id))]
}
