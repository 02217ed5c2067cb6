import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconEye } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { BoundChamp } from '../../forms/bound-champ'
import { PLAN } from '../../strings/plan'
import { Breadcrumb } from './breadcrumb'
import { CompletenessRing } from './completeness-ring'
import { DetailMenu } from './detail-menu'
import { DetailTitle } from './detail-title'
import { usePlanActions } from './plan-context'
import { listFicheIds, type PlanNode } from './plan-tree'
import { StatutIcon } from './statut-icon'
import { useFicheCompleteness } from './use-fiche-completeness'

type HeadProps = {
  readonly tree: readonly PlanNode[]
  readonly node: PlanNode
  readonly heading: string
}

/** Place, title, state, completeness and commands of a fiche. */
export function FicheHead({ tree, node, heading }: HeadProps) {
  const [, navigate] = useLocation()
  const { select } = usePlanActions()
  const { done, total } = useFicheCompleteness(node.id)
  const ids = listFicheIds(tree)
  const at = ids.indexOf(node.id)
  const previous = ids[at - 1]
  const next = ids[at + 1]
  return (
    <div className="detail-tete">
      <Breadcrumb tree={tree} node={node}>
        <Tooltip label={PLAN.previous}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={PLAN.previous}
            disabled={previous === undefined}
            onClick={() => previous !== undefined && select(previous)}
          >
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={PLAN.next}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={PLAN.next}
            disabled={next === undefined}
            onClick={() => next !== undefined && select(next)}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Breadcrumb>
      <DetailTitle table="fichesAction" id={node.id} heading={heading} />
      <div className="detail-meta">
        <span className="detail-numero">{heading}</span>
        <span className="detail-statut">
          <StatutIcon statut={node.statut} />
          <BoundChamp table="fichesAction" id={node.id} name="statut" compact label={PLAN.statut} />
        </span>
        <span className="detail-complet">
          <CompletenessRing done={done} total={total} />
          {PLAN.completeness(done, total)}
        </span>
        <span className="fil-droite">
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconEye size={16} stroke={1.7} aria-hidden />}
            onClick={() => navigate(`/documents/fiche-action/${node.id}`)}
          >
            {PLAN.preview}
          </Button>
          <DetailMenu tree={tree} node={node} label={PLAN.moreFiche} />
        </span>
      </div>
    </div>
  )
}
