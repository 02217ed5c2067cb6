import type { CSSProperties, ReactNode } from 'react'
import type { TableBlock, TableCell, TableRow } from '../../../shared/documents/blocks'
import { placeCells, type PlacedCell } from '../../../shared/word/table-grid'
import { ApercuBlocks } from './apercu-blocks'

/** A data table with its caption, its head cells and the grounds of Word. */
export function ApercuTable(props: {
  readonly block: TableBlock
  readonly fine: boolean
}): ReactNode {
  const { block, fine } = props
  const total = block.columns.reduce((sum, column) => sum + column.share, 0)
  const head = placeCells(
    block.head.map((cells) => ({ cells })),
    block.columns.length,
  )
  const body = placeCells(block.rows, block.columns.length)
  return (
    <table className={`apercu-tableau${getLook(block)}`}>
      <caption className="apercu-legende">{block.caption}</caption>
      <colgroup>
        {block.columns.map((column, index) => (
          <col key={index} style={{ width: `${(column.share / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {head.map((row, index) => (
          <tr key={index}>
            {row.map((placed) => (
              <Cell key={placed.column} block={block} placed={placed} fine={fine} scope="col" />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr
            key={index}
            className={block.rows[index]?.total === true ? 'apercu-total' : undefined}
            style={getRowStyle(block.rows[index])}
          >
            {row.map((placed) => (
              <Cell
                key={placed.column}
                block={block}
                placed={placed}
                fine={fine}
                scope={placed.column === 0 && block.labelColumn === true ? 'row' : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function getLook({ grid, labels }: TableBlock): string {
  if (labels === true) return ' apercu-etiquettes'
  return grid === true ? ' apercu-grille' : ''
}

/** Room for a signature: the height of a row of a table is the least it takes. */
function getRowStyle(row: TableRow | undefined): CSSProperties | undefined {
  return row?.height === undefined ? undefined : { height: `${row.height}mm` }
}

function Cell(props: {
  readonly block: TableBlock
  readonly placed: PlacedCell
  readonly fine: boolean
  readonly scope: 'col' | 'row' | undefined
}): ReactNode {
  const { cell, column } = props.placed
  const span = cell.colSpan ?? 1
  const align = props.scope === 'col' && span > 1 ? 'center' : props.block.columns[column]?.align
  const style: CSSProperties =
    span > 1 && props.scope !== 'col' ? {} : { textAlign: align ?? 'left' }
  const common = { colSpan: span, rowSpan: cell.rowSpan ?? 1, className: getClass(cell), style }
  const content = <ApercuBlocks blocks={cell.content} fine={props.fine} />
  if (props.scope === undefined) return <td {...common}>{content}</td>
  return (
    <th {...common} scope={span > 1 && props.scope === 'col' ? 'colgroup' : props.scope}>
      {content}
    </th>
  )
}

function getClass(cell: TableCell): string | undefined {
  return cell.tone === undefined ? undefined : `apercu-${cell.tone}`
}
