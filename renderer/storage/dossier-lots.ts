import type { Operation, OperationId } from '../../shared/domain/operation'
import type { StoredRow, TableRow } from '../../shared/journal/stored-row'
import type { Ecriture } from './storage-types'

/**
 * What comes together, a whole file or an import, is kept together, some hundreds of items in one value: the database takes and gives
 * them ten times faster than one by one. What is changed since is kept one by one, and stands before.
 */
export type LotOps = { readonly n: number; readonly ops: readonly Operation[] }
/** Beside the operations, read at each start: what must be there, without reading it. */
export type LotIds = { readonly n: number; readonly ids: readonly OperationId[] }
export type LotRows = { readonly n: number; readonly rows: readonly TableRow[] }

/** A row kept alone, with the number of the last lot there was when it was written; none before there were lots. */
export type LoneRow = StoredRow & { readonly n?: number }

/** One value to write, in one of the tables of lots. */
export type LotPut = {
  readonly table: '_lotsOps' | '_lotsIds' | '_lotsRows'
  readonly value: LotOps | LotIds | LotRows
}

/** Items of a lot: what a slow machine copies in a few milliseconds. */
const LOT = 500

/** Items from which a gesture is kept in lots. */
const BIG = 500

export function isBig({ operations, rows }: Pick<Ecriture, 'operations' | 'rows'>): boolean {
  return operations.length + rows.length > BIG
}

/** How many numbers these items take. */
export function countLots(operations: readonly unknown[], rows: readonly unknown[]): number {
  return Math.ceil(Math.max(operations.length, rows.length) / LOT)
}

/** The lots of these items, numbered from `first`. */
export function buildLots(
  operations: readonly Operation[],
  rows: readonly TableRow[],
  first: number,
): readonly LotPut[] {
  const puts: LotPut[] = []
  for (let at = 0, n = first; at < Math.max(operations.length, rows.length); at += LOT, n += 1) {
    const ops = operations.slice(at, at + LOT)
    const part = rows.slice(at, at + LOT)
    if (ops.length > 0) {
      puts.push({ table: '_lotsOps', value: { n, ops } })
      puts.push({ table: '_lotsIds', value: { n, ids: ops.map(({ i }) => i) } })
    }
    if (part.length > 0) puts.push({ table: '_lotsRows', value: { n, rows: part } })
  }
  return puts
}

/** The rows as they are now: of those of a record, the one written last. `lots` in the order of their numbers. */
export function mergeRows(
  lots: readonly LotRows[],
  alone: readonly { readonly table: TableRow['table']; readonly row: LoneRow }[],
): readonly TableRow[] {
  if (lots.length === 0) return alone
  const latest = new Map<string, { readonly n: number; readonly row: TableRow }>()
  for (const { n, rows } of lots) {
    for (const row of rows) latest.set(`${row.table}/${row.row.id}`, { n, row })
  }
  for (const { table, row } of alone) {
    const key = `${table}/${row.id}`
    const { n = 0, ...stored } = row
    if (n >= (latest.get(key)?.n ?? 0)) latest.set(key, { n, row: { table, row: stored } })
  }
  return [...latest.values()].map(({ row }) => row)
}
