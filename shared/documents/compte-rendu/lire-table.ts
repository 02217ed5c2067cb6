import type { Block, TableBlock, TableCell, TableColumn, TableRow } from '../blocks'
import { isAmong, isFlag, isRecord, readAll, readCount, readText, type Raw } from './lecture'

const ALIGNS = ['left', 'right', 'center'] as const
const TONES = ['head', 'tint', 'filled', 'accent'] as const

/** Wider or higher than any table that Cairn writes. */
const MAX_COLUMNS = 20
const MAX_ROWS = 5000
/** Millimetres: the height of a page. */
const MAX_HEIGHT = 250

/** A table, or undefined: at least one column, spans and heights that a page can hold, no table in its cells. */
export function readTable(
  raw: Raw,
  readCellBlock: (raw: unknown) => Block | undefined,
): TableBlock | undefined {
  const caption = readText(raw['caption'])
  const columns = readAll(raw['columns'], readColumn)
  const readRow = (item: unknown): readonly TableCell[] | undefined =>
    readAll(item, (cell) => readCell(cell, readCellBlock))
  const head = readAll(raw['head'], readRow)
  const rows = readAll(raw['rows'], (row) => readBodyRow(row, readRow))
  const { rowsMayBreak, labelColumn, grid } = raw
  if (caption === undefined || columns === undefined) return undefined
  if (head === undefined || rows === undefined) return undefined
  if (columns.length === 0 || columns.length > MAX_COLUMNS || rows.length > MAX_ROWS)
    return undefined
  if (![rowsMayBreak, labelColumn, grid].every(isFlag)) return undefined
  return {
    kind: 'table',
    caption,
    columns,
    head,
    rows,
    ...(rowsMayBreak === true ? { rowsMayBreak } : {}),
    ...(labelColumn === true ? { labelColumn } : {}),
    ...(grid === true ? { grid } : {}),
  }
}

function readColumn(raw: unknown): TableColumn | undefined {
  if (!isRecord(raw)) return undefined
  const { share, align } = raw
  if (typeof share !== 'number' || !(share > 0 && share <= 100)) return undefined
  return isAmong(ALIGNS, align) ? { share, align } : undefined
}

function readBodyRow(
  raw: unknown,
  readRow: (item: unknown) => readonly TableCell[] | undefined,
): TableRow | undefined {
  if (!isRecord(raw)) return undefined
  const cells = readRow(raw['cells'])
  const { total, height } = raw
  if (cells === undefined || !isFlag(total)) return undefined
  const isHeight = typeof height === 'number' && height > 0 && height <= MAX_HEIGHT
  if (height !== undefined && !isHeight) return undefined
  return { cells, ...(total === true ? { total } : {}), ...(isHeight ? { height } : {}) }
}

function readCell(
  raw: unknown,
  readCellBlock: (raw: unknown) => Block | undefined,
): TableCell | undefined {
  if (!isRecord(raw)) return undefined
  const content = readAll(raw['content'], readCellBlock)
  const { tone, colSpan, rowSpan } = raw
  if (content === undefined) return undefined
  if (tone !== undefined && !isAmong(TONES, tone)) return undefined
  const across = colSpan === undefined ? 1 : readCount(colSpan, 1, MAX_COLUMNS)
  const down = rowSpan === undefined ? 1 : readCount(rowSpan, 1, MAX_ROWS)
  if (across === undefined || down === undefined) return undefined
  return {
    content,
    ...(tone === undefined ? {} : { tone }),
    ...(colSpan === undefined ? {} : { colSpan: across }),
    ...(rowSpan === undefined ? {} : { rowSpan: down }),
  }
}
