import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, TableBlock } from '../documents/blocks'
import type { WordContext } from './context'
import { mm, splitWidth } from './mesures'
import { renderRuns } from './runs'
import { placeCells } from './table-grid'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/**
 * A sheet of labels. The sides of a cell are kept free by the style of its text and not by the cell: Word moves a table to the left by
 * the inner margin of its cells, or not, after the version it imitates.
 */
export function renderLabels(context: WordContext, block: TableBlock): Table {
  context.captions.push(block.caption)
  const widths = splitWidth(
    block.columns.map((column) => column.share),
    context.width,
  )
  return new Table({
    width: { size: context.width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: placeCells(block.rows, widths.length).map(
      (placed, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(block.rows[index]?.height ?? 0), rule: HeightRule.EXACT },
          children: placed.map(
            ({ cell, column }) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: renderLabel(context, cell.content),
              }),
          ),
        }),
    ),
  })
}

function renderLabel(context: WordContext, content: readonly Block[]): Paragraph[] {
  const lines = content.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          new Paragraph({
            style: block.role === 'note' ? 'EtiquettePetite' : 'Etiquette',
            children: renderRuns(context, block.content),
          }),
        ]
      : [],
  )
  return lines.length === 0 ? [new Paragraph({ style: 'Etiquette' })] : lines
}

/** Word wants a paragraph under a table: one point high, so that a full sheet is not followed by a blank one. */
export function renderEndOfSheet(): Paragraph {
  return new Paragraph({
    style: 'FinDeTableau',
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun('')],
  })
}
