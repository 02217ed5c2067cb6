import type { Block, Inline, ListItem, TableBlock, TableCell, TableRow } from '../documents/blocks'

/** A cell and the first column it stands in. */
export type PlacedCell = { readonly cell: TableCell; readonly column: number }

/** Where each cell stands, those covered from above skipped. Rows that hold too few cells are filled with empty ones. */
export function placeCells(
  rows: readonly TableRow[],
  columns: number,
): readonly (readonly PlacedCell[])[] {
  const covered = new Array<number>(columns).fill(0)
  return rows.map((row) => {
    const placed: PlacedCell[] = []
    let column = 0
    const skip = (): void => {
      while (column < columns && (covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1
        column += 1
      }
    }
    const put = (cell: TableCell): void => {
      const span = Math.min(cell.colSpan ?? 1, columns - column)
      placed.push({ cell: { ...cell, colSpan: span }, column })
      for (let i = column; i < column + span; i += 1) covered[i] = (cell.rowSpan ?? 1) - 1
      column += span
    }
    skip()
    for (const cell of row.cells) {
      if (column >= columns) break
      put(cell)
      skip()
    }
    while (column < columns) {
      put({ content: [] })
      skip()
    }
    return placed
  })
}

/** About how high a row will be, in points: enough to decide what can be kept on one page. */
export function estimateRowHeight(
  placed: readonly PlacedCell[],
  widths: readonly number[],
): number {
  const lines = placed.map(({ cell, column }) => {
    if ((cell.rowSpan ?? 1) > 1) return 1
    const width = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((a, b) => a + b, 0)
    // 9.5 pt: a letter is about 4.9 pt wide; 10 pt of padding.
    const letters = Math.max((width / 20 - 10) / 4.9, 3)
    return cell.content.reduce((sum, block) => sum + countLines(block, letters), 0)
  })
  return Math.max(1, ...lines) * 12 + 6
}

function countLines(block: Block, letters: number): number {
  if (block.kind === 'list')
    return block.items.reduce((sum, item) => sum + countItem(item, letters), 0)
  if (block.kind === 'paragraph')
    return Math.ceil(Math.max(countLetters(block.content), 1) / letters)
  return 1
}

function countItem(item: ListItem, letters: number): number {
  const own = Math.ceil(Math.max(countLetters(item.content), 1) / (letters - 3))
  return (item.children ?? []).reduce((sum, child) => sum + countItem(child, letters - 3), own)
}

function countLetters(content: readonly Inline[]): number {
  return content.reduce(
    (sum, inline) => sum + (inline.kind === 'break' ? 0 : inline.text.length),
    0,
  )
}

/** A third of a page: more than that is allowed to break between rows. */
const KEPT_HEIGHT = 250
const KEPT_ROWS = 8

/**
 * Which rows stay with the next one: all of a short table; the rows that a merged cell joins, when they are not too high; the last
 * two, so that a total is never alone on a page; the title of a group, with what it holds.
 */
export function listKeptRows(
  table: TableBlock,
  rows: readonly (readonly PlacedCell[])[],
  heights: readonly number[],
): readonly boolean[] {
  const total = heights.reduce((sum, height) => sum + height, 0)
  const isShort = rows.length <= KEPT_ROWS && total <= KEPT_HEIGHT
  const kept = rows.map((_, index) => index < rows.length - 1 && isShort)
  rows.forEach((placed, index) => {
    if (isGroupTitle(placed, table.columns.length) && index < rows.length - 1) kept[index] = true
    const span = Math.max(1, ...placed.map(({ cell }) => cell.rowSpan ?? 1))
    const height = heights.slice(index, index + span).reduce((sum, h) => sum + h, 0)
    if (height > KEPT_HEIGHT) return
    for (let i = index; i < index + span - 1; i += 1) kept[i] = true
  })
  if (table.rows[table.rows.length - 1]?.total === true && rows.length > 1)
    kept[rows.length - 2] = true
  return kept
}

/** A tinted cell across the table: the title of the rows under it. */
function isGroupTitle(placed: readonly PlacedCell[], columns: number): boolean {
  const [first] = placed
  return placed.length === 1 && first?.cell.colSpan === columns && first.cell.tone === 'tint'
}
