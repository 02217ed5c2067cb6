import { ActionIcon, Menu } from '@mantine/core'
import { IN_MAIN } from '../../forms/floating'
import { IconDots } from '@tabler/icons-react'
import { PlanMenuItems } from './plan-menu'
import { findPlace, type PlanNode } from './plan-tree'

type MenuProps = {
  readonly tree: readonly PlanNode[]
  readonly node: PlanNode
  readonly label: string
}

/** The commands of a record, from its editor. */
export function DetailMenu({ tree, node, label }: MenuProps) {
  const place = findPlace(tree, node.id)
  const siblings = place?.siblings ?? []
  const rank = siblings.findIndex(({ id }) => id === node.id)
  return (
    <Menu {...IN_MAIN} position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <PlanMenuItems
          node={node}
          isFirst={rank === 0}
          isLast={rank === siblings.length - 1}
          canHoldSub={node.table === 'objectifs' && place?.parent?.table !== 'objectifs'}
        />
      </Menu.Dropdown>
    </Menu>
  )
}
