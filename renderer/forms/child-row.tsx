import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconForms, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { FORMS } from '../strings/forms'
import { BoundChamp } from './bound-champ'
import { LazyMenu } from './lazy-menu'
import { useOpenRecord } from './record-dialog-context'

type RowProps = {
  readonly table: TableName
  readonly id: Id
  readonly columns: readonly string[]
  readonly rank: number
  readonly isLast: boolean
  readonly canMove: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onDelete: () => void
}

/** A record as a line of a table: short fields in place, the others in its dialog. */
export function ChildRow(props: RowProps) {
  const { table, id, columns, rank, isLast, canMove, onMove, onDelete } = props
  const { fields, labels } = getDefinition(table)
  const open = useOpenRecord()
  const name = FORMS.line(labels.one, rank)

  function keyDown(event: KeyboardEvent): void {
    if (!canMove || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <tr data-id={id} onKeyDown={keyDown}>
      {columns.map((column) => (
        <td key={column} data-genre={fields[column]?.kind}>
          <BoundChamp
            table={table}
            id={id}
            name={column}
            compact
            label={`${fields[column]?.label ?? ''}, ${name}`}
          />
        </td>
      ))}
      <td className="table-commandes">
        <LazyMenu label={FORMS.rowActions(name)} width={230}>
          {() => (
            <>
              {open !== null && (
                <Menu.Item
                  leftSection={<IconForms size={16} aria-hidden />}
                  onClick={() => open(table, id)}
                >
                  {FORMS.allFields}
                </Menu.Item>
              )}
              {canMove && (
                <>
                  <Menu.Item
                    leftSection={<IconArrowUp size={16} aria-hidden />}
                    rightSection={<kbd>Alt ↑</kbd>}
                    disabled={rank === 1}
                    onClick={() => onMove(-1)}
                  >
                    {FORMS.up}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconArrowDown size={16} aria-hidden />}
                    rightSection={<kbd>Alt ↓</kbd>}
                    disabled={isLast}
                    onClick={() => onMove(1)}
                  >
                    {FORMS.down}
                  </Menu.Item>
                </>
              )}
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
                {FORMS.delete}
              </Menu.Item>
            </>
          )}
        </LazyMenu>
      </td>
    </tr>
  )
}
