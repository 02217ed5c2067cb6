import { Button } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { useLocation } from 'wouter'
import { focusChamp } from '../../forms/focus-champ'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { PLAN } from '../../strings/plan'
import { EmptyState } from '../../ui/empty-state'
import { Detail } from './detail'
import { PlanContext } from './plan-context'
import { MoveDialog, RemovalDialog } from './plan-dialogs'
import { PlanHeader } from './plan-header'
import { readPlanRoute } from './plan-route'
import { findPlace, listFicheIds } from './plan-tree'
import { TreePanel } from './tree-panel'
import { usePlanController } from './use-plan-actions'
import { usePlanTree } from './use-plan-tree'
import './plan.css'
import './plan-row.css'
import './plan-detail.css'

/** « Plan d’actions »: the tree of the plan at the left, what is chosen at the right. */
export function PlanScreen() {
  const tree = usePlanTree()
  const [location] = useLocation()
  const { actions, state } = usePlanController()
  const route = readPlanRoute(location)

  const selected = useMemo(() => {
    // A constat of an axe has no line of its own: it is opened all the same.
    if (route.id !== null) return route.id
    return listFicheIds(tree)[0] ?? tree[0]?.id ?? null
  }, [tree, route.id])

  // The tree answers first; the record follows, without holding a key back.
  const shown = useDeferredValue(selected)

  useEffect(() => {
    if (route.id !== null && route.champ !== null) focusChamp(route.id, route.champ)
  }, [route.id, route.champ])

  const isEmpty = tree.length === 0
  return (
    <PlanContext value={actions}>
      <RecordDialogHost>
        <div className="ecran plan">
          <PlanHeader tree={tree} selected={selected} />
          {isEmpty ? (
            <EmptyState
              title={PLAN.emptyTitle}
              action={
                <Button onClick={() => actions.create('axes', null)}>{PLAN.emptyButton}</Button>
              }
            >
              {PLAN.emptyText}
            </EmptyState>
          ) : (
            <div className="plan-deux">
              <TreePanel
                tree={tree}
                selected={selected !== null && findPlace(tree, selected) ? selected : null}
              />
              <Detail tree={tree} id={shown} />
            </div>
          )}
        </div>
        {state.moving !== null && (
          <MoveDialog key={state.moving} tree={tree} id={state.moving} onClose={state.closeMove} />
        )}
        <RemovalDialog removal={state.removal} />
      </RecordDialogHost>
    </PlanContext>
  )
}
