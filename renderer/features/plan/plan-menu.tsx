import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconFolderSymlink,
  IconHistory,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import type { PlanNode } from './plan-tree'
import { openHistorique } from '../../forms/historique-demande'
import { HISTORIQUE } from '../../strings/historique'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'

type MenuProps = {
  readonly node: PlanNode
  readonly isFirst: boolean
  readonly isLast: boolean
  /** True for an objectif of the first level. */
  readonly canHoldSub?: boolean
  /** Left out where the title is a field already. */
  readonly onRename?: () => void
}

const icon = { size: 16, 'aria-hidden': true } as const

/** The commands of a line: the same from the tree, from a fiche and from the keyboard. */
export function PlanMenuItems({ node, isFirst, isLast, canHoldSub = false, onRename }: MenuProps) {
  const { id, table } = node
  const actions = usePlanActions()
  return (
    <>
      {table === 'axes' && (
        <>
          <Menu.Item
            leftSection={<IconPlus {...icon} />}
            onClick={() => actions.create('objectifs', id)}
          >
            {PLAN.addObjectif}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPlus {...icon} />}
            onClick={() => actions.create('constats', id)}
          >
            {PLAN.addConstat}
          </Menu.Item>
        </>
      )}
      {(table === 'axes' || table === 'objectifs') && (
        <>
          <Menu.Item
            leftSection={<IconPlus {...icon} />}
            onClick={() => actions.create('fichesAction', id)}
          >
            {PLAN.addFiche}
          </Menu.Item>
          {canHoldSub && (
            <Menu.Item
              leftSection={<IconPlus {...icon} />}
              onClick={() => actions.create('objectifs', id, true)}
            >
              {PLAN.addSousObjectif}
            </Menu.Item>
          )}
          <Menu.Divider />
        </>
      )}
      {onRename !== undefined && (
        <Menu.Item
          leftSection={<IconPencil {...icon} />}
          rightSection={<kbd>F2</kbd>}
          onClick={onRename}
        >
          {PLAN.rename}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconArrowUp {...icon} />}
        rightSection={<kbd>Alt ↑</kbd>}
        disabled={isFirst}
        onClick={() => actions.step(id, -1)}
      >
        {PLAN.up}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown {...icon} />}
        rightSection={<kbd>Alt ↓</kbd>}
        disabled={isLast}
        onClick={() => actions.step(id, 1)}
      >
        {PLAN.down}
      </Menu.Item>
      {table !== 'axes' && (
        <Menu.Item
          leftSection={<IconFolderSymlink {...icon} />}
          onClick={() => actions.openMove(id)}
        >
          {PLAN.move}
        </Menu.Item>
      )}
      {table !== null && (
        <Menu.Item
          leftSection={<IconHistory {...icon} />}
          onClick={() => openHistorique({ table, id, champ: null })}
        >
          {HISTORIQUE.recordMenu[table]}
        </Menu.Item>
      )}
      <Menu.Divider />
      {table === 'fichesAction' && (
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => actions.duplicate(id)}>
          {PLAN.duplicate}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconTrash {...icon} />}
        rightSection={<kbd>Suppr</kbd>}
        onClick={() => actions.remove(id)}
      >
        {PLAN.remove}
      </Menu.Item>
    </>
  )
}
