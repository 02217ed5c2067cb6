import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconArchive, IconDots, IconTrash } from '@tabler/icons-react'
import { IN_MAIN } from '../../../forms/floating'
import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { sendToReserve } from './point-actions'
import type { PointParent } from './point-parent'

type MenuProps = {
  readonly label: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
  readonly id?: Id
  readonly reserve?: PointParent
}

/** What can be done with a point besides writing in it. */
export function PointMenu({ label, isFirst, isLast, onMove, onRemove, id, reserve }: MenuProps) {
  return (
    <Menu {...IN_MAIN} position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon size={28} aria-label={label}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={isFirst}
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection={<kbd>Alt + ↑</kbd>}
          onClick={() => onMove(-1)}
        >
          {WORDS.up}
        </Menu.Item>
        <Menu.Item
          disabled={isLast}
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection={<kbd>Alt + ↓</kbd>}
          onClick={() => onMove(1)}
        >
          {WORDS.down}
        </Menu.Item>
        {id !== undefined && reserve !== undefined && (
          <Menu.Item
            leftSection={<IconArchive size={16} aria-hidden />}
            onClick={() => sendToReserve(id, reserve)}
          >
            {WORDS.toReserve}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {WORDS.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
