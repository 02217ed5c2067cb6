import { type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, TABLE_NAMES, type TableName } from '../domain/registry'
import type { Field } from '../domain/field'
import type { Id, Json } from '../kernel/json'

/** A record of a dossier, by its table and its content. */
export type Located = { readonly table: TableName; readonly row: AnyRow }

/** A field of a table that refers to other records. */
export type Reference = { readonly table: TableName; readonly name: string; readonly field: Field }

/** Every field of the registry that refers to a record: derived once from the definitions. */
export const REFERENCES: readonly Reference[] = TABLE_NAMES.flatMap((table) =>
  Object.entries(getDefinition(table).fields)
    .filter(([, field]) => field.kind === 'ref' || field.kind === 'refs')
    .map(([name, field]): Reference => ({ table, name, field })),
)

export function listAnyRows(dossier: Dossier, table: TableName): readonly AnyRow[] {
  return Object.values(dossier[table] as Readonly<Record<Id, AnyRow>>)
}

export function isReferringTo(value: Json | undefined, ids: ReadonlySet<Id>): boolean {
  if (typeof value === 'string') return ids.has(value)
  return Array.isArray(value) && value.some((item) => typeof item === 'string' && ids.has(item))
}

/**
 * The records that go with one when it is deleted, itself first: those whose reference says `onTargetDeleted: 'delete'`, and so on
 * down. Parents come before their children.
 */
export function listDependents(dossier: Dossier, table: TableName, root: AnyRow): Located[] {
  const found: Located[] = [{ table, row: root }]
  const seen = new Set<Id>([root.id])
  const owning = REFERENCES.filter(
    ({ field }) => field.onTargetDeleted === 'delete' && field.kind === 'ref',
  )
  for (let at = 0; at < found.length; at += 1) {
    const parent = found[at] as Located
    const ids = new Set([parent.row.id])
    for (const { table: childTable, name, field } of owning) {
      if (field.target !== parent.table) continue
      for (const row of listAnyRows(dossier, childTable)) {
        if (seen.has(row.id) || !isReferringTo(row[name], ids)) continue
        seen.add(row.id)
        found.push({ table: childTable, row })
      }
    }
  }
  return found
}
