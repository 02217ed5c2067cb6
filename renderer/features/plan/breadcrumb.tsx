import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import { findPlace, listAncestors, type PlanNode } from './plan-tree'
import { useNotions } from './use-notions'

type BreadcrumbProps = {
  readonly tree: readonly PlanNode[]
  readonly node: PlanNode
  /** Buttons at the end of the line. */
  readonly children?: ReactNode
}

/** Where a record stands: axe, objectif; each leads there. */
export function Breadcrumb({ tree, node, children }: BreadcrumbProps) {
  const { select } = usePlanActions()
  const notions = useNotions()
  const above = listAncestors(tree, node.id).flatMap((id) => findPlace(tree, id)?.node ?? [])
  return (
    <div className="fil">
      <nav aria-label={PLAN.breadcrumb} className="fil-chemin">
        {above.map((parent, index) => (
          <Fragment key={parent.id}>
            {index > 0 && <IconChevronRight size={13} aria-hidden />}
            {parent.table === null ? (
              <span>{PLAN.orphans}</span>
            ) : (
              <button type="button" className="fil-lien" onClick={() => select(parent.id)}>
                {parent.table === 'axes' ? (
                  <>
                    <span className="puce-axe">{parent.code}</span> {parent.title || PLAN.untitled}
                  </>
                ) : (
                  `${notions[parent.table]} ${parent.code}`
                )}
              </button>
            )}
          </Fragment>
        ))}
      </nav>
      <div className="fil-droite">{children}</div>
    </div>
  )
}
