import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow as DocxRow,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ITableOptions,
  type ITableRowOptions,
} from 'docx'
import type { Block, TableBlock, TableCell, TableColumn, TableRow } from '../documents/blocks'
import type { WordContext } from './context'
import { mm, splitWidth } from './mesures'
import { getFilled } from './palette'
import { renderList } from './paragraphs'
import { renderRuns } from './runs'
import { fill } from './styles'
import { estimateRowHeight, listKeptRows, placeCells, type PlacedCell } from './table-grid'

const CELL_STYLES = {
  left: 'CelluleTexte',
  center: 'CelluleCentre',
  right: 'CelluleMontant',
} as const

/** A data table: fixed widths, head repeated, rows whole, short tables and merged groups kept on one page. */
export function renderTable(context: WordContext, block: TableBlock): Table {
  context.captions.push(block.caption)
  const widths = splitWidth(
    block.columns.map((column) => column.share),
    context.width,
  )
  const head = placeCells(
    block.head.map((cells) => ({ cells })),
    widths.length,
  )
  const body = placeCells(block.rows, widths.length)
  const heights = body.map((row, index) =>
    Math.max(estimateRowHeight(row, widths), mm(block.rows[index]?.height ?? 0) / 20),
  )
  const kept = listKeptRows(block, body, heights)
  const isCalendar = block.rows.some((row) => row.cells.some((cell) => cell.tone === 'filled'))
  // Cells of a row are read from one height: tables that follow one another look alike, whatever they hold.
  const top = !isCalendar && block.grid !== true
  const write = (placed: readonly PlacedCell[], look: CellLook): DocxCell[] =>
    placed.map((cell) => renderCell(context, block, cell, widths, look))
  return new Table({
    style: 'TableauCTG',
    width: { size: context.width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: block.rows[block.rows.length - 1]?.total ?? false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    ...getBorders(context, block, isCalendar),
    rows: [
      ...head.map(
        (placed) =>
          new DocxRow({
            tableHeader: true,
            cantSplit: true,
            keepNext: true,
            children: write(placed, { head: true, total: false, top: false }),
          }),
      ),
      ...body.map(
        (placed, index) =>
          new DocxRow({
            cantSplit: (heights[index] ?? 0) < (block.rowsMayBreak === true ? 200 : 400),
            keepNext: kept[index] ?? false,
            ...getRowHeight(block.rows[index]),
            children: write(placed, {
              head: false,
              total: block.rows[index]?.total ?? false,
              top,
            }),
          }),
      ),
    ],
  })
}

/** Rules beyond those of the style: between the columns of a calendar, on all sides of what is filled by hand. */
function getBorders(
  { palette }: WordContext,
  { grid }: TableBlock,
  isCalendar: boolean,
): Pick<ITableOptions, 'borders'> {
  const rule = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color })
  if (grid === true) {
    const line = rule(palette.line)
    return { borders: { left: line, right: line, insideHorizontal: line, insideVertical: line } }
  }
  return isCalendar ? { borders: { insideVertical: rule(palette.hair) } } : {}
}

/** At least: a name on three lines still fits. */
function getRowHeight(row: TableRow | undefined): Pick<ITableRowOptions, 'height'> {
  if (row?.height === undefined) return {}
  return { height: { value: mm(row.height), rule: HeightRule.ATLEAST } }
}

type CellLook = { readonly head: boolean; readonly total: boolean; readonly top: boolean }

function renderCell(
  context: WordContext,
  block: TableBlock,
  { cell, column }: PlacedCell,
  widths: readonly number[],
  look: CellLook,
): DocxCell {
  const span = cell.colSpan ?? 1
  const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
  const ground = getGround(context, cell, look)
  const { columns } = block
  const align = span > 1 && !look.head ? 'left' : getAlign(columns, column, span, look)
  return new DocxCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan ?? 1 } : {}),
    ...(ground === undefined ? {} : { shading: fill(ground) }),
    ...(isAfterAmount(columns, column, align) ? { margins: { left: AFTER_AMOUNT } } : {}),
    verticalAlign: look.top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: renderCellContent(context, cell, align, look),
  })
}

/** Twentieths of a point between an amount, at the right of its column, and the words of the next one. */
const AFTER_AMOUNT = 320

function isAfterAmount(
  columns: readonly TableColumn[],
  column: number,
  align: TableColumn['align'],
): boolean {
  return align === 'left' && columns[column - 1]?.align === 'right'
}

function getAlign(
  columns: readonly TableColumn[],
  column: number,
  span: number,
  look: CellLook,
): TableColumn['align'] {
  if (look.head && span > 1) return 'center'
  return columns[column]?.align ?? 'left'
}

function getGround(context: WordContext, cell: TableCell, look: CellLook): string | undefined {
  const { palette } = context
  if (look.total) return palette.tint
  switch (cell.tone) {
    case 'head':
      return palette.head
    case 'tint':
      return palette.tint
    case 'filled':
      return getFilled(context.accent)
    case 'accent':
      return context.accent
    default:
      return undefined
  }
}

/** What a run of the cell looks like, written directly too: other programs than Word ignore the style of a table. */
function getRunLook(context: WordContext, cell: TableCell, look: CellLook): IRunOptions {
  if (look.head || cell.tone === 'head') return { bold: true, color: context.palette.primary }
  if (cell.tone === 'accent') return { bold: true, color: 'FFFFFF' }
  if (cell.tone === 'filled') return { color: context.accent }
  return look.total ? { bold: true } : {}
}

/** A cell always ends with a paragraph: an empty one for nothing. */
function renderCellContent(
  context: WordContext,
  cell: TableCell,
  align: TableColumn['align'],
  look: CellLook,
): Paragraph[] {
  const run = getRunLook(context, cell, look)
  const style = CELL_STYLES[align]
  const paragraphs = cell.content.flatMap((block) => renderCellBlock(context, block, style, run))
  return paragraphs.length === 0 ? [new Paragraph({ style })] : paragraphs
}

function renderCellBlock(
  context: WordContext,
  block: Block,
  style: string,
  run: IRunOptions,
): Paragraph[] {
  switch (block.kind) {
    case 'paragraph': {
      const own = block.role === 'note' ? 'CelluleRemarque' : style
      return [new Paragraph({ style: own, children: renderRuns(context, block.content, run) })]
    }
    case 'list':
      return renderList(context, block, true)
    case 'heading':
    case 'callout':
      return [
        new Paragraph({
          style,
          children: renderRuns(context, block.content, { ...run, bold: true }),
        }),
      ]
    case 'title':
    case 'band':
      return [
        new Paragraph({
          style,
          children: renderRuns(context, [{ kind: 'text', text: block.title }], run),
        }),
      ]
    // A table inside a table is lost to screen readers: no document builds one.
    case 'table':
    case 'cards':
    case 'figure':
    case 'pageBreak':
    case 'newDocument':
      return []
  }
}
