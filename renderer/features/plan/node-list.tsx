import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Id } from '../../../shared/kernel/json'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import type { PlanNode, PlanTable } from './plan-tree'
import { StatutIcon } from './statut-icon'
import { getStatutLabel } from './statuts'

type ListProps = {
  readonly title: string
  readonly nodes: readonly PlanNode[]
  /** Said when there is none. */
  readonly empty?: string
  readonly add: {
    readonly table: PlanTable
    readonly under: Id
    readonly label: string
    readonly isSub?: boolean
  }
}

/** What hangs from a record of the plan, as links, and the button that adds one. */
export function NodeList({ title, nodes, empty, add }: ListProps) {
  const { select, create } = usePlanActions()
  return (
    <section className="detail-liste">
      <h3>{title}</h3>
      {nodes.length === 0 && empty !== undefined && <p className="champ-aide">{empty}</p>}
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            {node.table === 'fichesAction' && <StatutIcon statut={node.statut} />}
            <span className="noeud-code">{node.code}</span>
            <button type="button" className="bouton-lien" onClick={() => select(node.id)}>
              {node.title || PLAN.untitled}
            </button>
            <span className="champ-aide">
              {node.table === 'fichesAction'
                ? getStatutLabel(node.statut)
                : node.count === 0
                  ? PLAN.noAction
                  : `${node.count ?? 0}${PLAN.actionCount(node.count ?? 0)}`}
            </span>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => create(add.table, add.under, add.isSub)}
      >
        {add.label}
      </Button>
    </section>
  )
}
