import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block } from '../documents/blocks'
import type { WordContext } from './context'
import { splitWidth } from './mesures'
import { renderRuns } from './runs'
import { fill } from './styles'

const PER_ROW = 3
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const GAP = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' } as const

/** Small labelled boxes, three a row, on a tinted ground with white rules. The last row is filled to the right edge. */
export function renderCards(context: WordContext, block: Extract<Block, { kind: 'cards' }>): Table {
  context.captions.push('Repères')
  const widths = splitWidth([1, 1, 1], context.width)
  const rows: (typeof block.items)[] = []
  for (let at = 0; at < block.items.length; at += PER_ROW) {
    rows.push(block.items.slice(at, at + PER_ROW))
  }
  return new Table({
    width: { size: context.width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: GAP,
      bottom: GAP,
      left: NONE,
      right: NONE,
      insideHorizontal: GAP,
      insideVertical: GAP,
    },
    margins: { top: 70, bottom: 70, left: 140, right: 100 },
    rows: rows.map(
      (items, rowIndex) =>
        new TableRow({
          cantSplit: true,
          keepNext: rowIndex < rows.length - 1,
          children: items.map(({ label, value }, index) => {
            const span = index === items.length - 1 ? PER_ROW - index : 1
            const width = widths.slice(index, index + span).reduce((sum, part) => sum + part, 0)
            return new TableCell({
              width: { size: width, type: WidthType.DXA },
              ...(span > 1 ? { columnSpan: span } : {}),
              shading: fill(context.palette.tint),
              verticalAlign: VerticalAlignTable.TOP,
              children: [
                new Paragraph({
                  style: 'Libelle',
                  children: renderRuns(context, [{ kind: 'text', text: label }]),
                }),
                new Paragraph({ style: 'Valeur', children: renderRuns(context, value) }),
              ],
            })
          }),
        }),
    ),
  })
}
