import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { useEffect, type RefObject } from 'react'
import { usePlanActions } from './plan-context'

/** Does what was dropped in the tree asks for: beside a line of its kind, or inside another. */
export function useTreeDrop(box: RefObject<HTMLElement | null>): void {
  const actions = usePlanActions()
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['planId'] !== undefined,
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]
          if (target === undefined || box.current?.contains(target.element) !== true) return
          const id = String(source.data['planId'])
          const over = String(target.data['id'])
          const edge = extractClosestEdge(target.data)
          if (edge === 'top' || edge === 'bottom') actions.moveBeside(id, over, edge)
          else actions.moveUnder(id, over)
        },
      }),
    [actions, box],
  )
}
