import { createEmptyDossier, getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { HeadsIndex, type RecordHeads } from './heads-index'
import type { Id } from '../kernel/json'

/** A row as IndexedDB keeps it: its values and the heads of its fields. */
export type StoredRow = {
  readonly id: string
  readonly r: AnyRow
  readonly h: RecordHeads
  /** Fields that the row shows otherwise than its operations hold them. */
  readonly x?: readonly string[]
  /** Deleted: kept for the day it comes back. */
  readonly s?: true
}

export type TableRow = { readonly table: TableName; readonly row: StoredRow }

/** A record as it is kept: live or deleted, with its heads; null when the index has no such record. */
export function buildStoredRow(
  table: TableName,
  id: Id,
  dossier: Dossier,
  index: HeadsIndex,
): TableRow | null {
  const live = getAnyRow(dossier, table, id)
  const row = live ?? index.getDeleted(table, id)
  if (row === undefined || !index.hasRecord(table, id)) return null
  const fields = Object.keys(getDefinition(table).fields)
  const x = fields.filter((field) => !index.isExact(table, id, field))
  const stored: StoredRow = {
    id,
    r: row,
    h: index.getRecord(table, id),
    ...(x.length > 0 ? { x } : {}),
    ...(live === undefined ? { s: true } : {}),
  }
  return { table, row: stored }
}

/** Every record of a dossier as it is kept. */
export function listStoredRows(dossier: Dossier, index: HeadsIndex): TableRow[] {
  return index.listRecords().flatMap(({ table, id }) => {
    const row = isTableName(table) ? buildStoredRow(table, id, dossier, index) : null
    return row === null ? [] : [row]
  })
}

/** The dossier and its index from the rows kept; null when one of them cannot be read, which means damage. */
export function restoreRows(
  rows: readonly TableRow[],
  clock: number,
): { readonly dossier: Dossier; readonly index: HeadsIndex } | null {
  const index = new HeadsIndex()
  index.raiseClock(clock)
  const tables = new Map<TableName, Record<Id, AnyRow>>()
  for (const { table, row } of rows) {
    const restored = getDefinition(table).restore(row.r)
    if (!restored.ok || restored.value.row.id !== row.id) return null
    index.restoreRecord(table, row.id, row.h)
    for (const field of row.x ?? []) index.setExact(table, row.id, field, false)
    const value = restored.value.row as AnyRow
    if (row.s === true) index.setDeleted(table, row.id, value)
    else {
      const values = tables.get(table) ?? {}
      values[row.id] = value
      tables.set(table, values)
    }
  }
  return { dossier: { ...createEmptyDossier(), ...Object.fromEntries(tables) } as Dossier, index }
}
