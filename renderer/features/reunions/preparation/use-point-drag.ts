import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { placePoint } from './point-actions'
import type { PointParent } from './point-parent'

/** Makes a line draggable by its handle. */
export function useDragSource(id: Id) {
  const line = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    if (line.current === null || handle.current === null) return undefined
    return draggable({
      element: line.current,
      dragHandle: handle.current,
      getInitialData: () => ({ pointId: id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    })
  }, [id])
  return { line, handle, isDragging }
}

/** Makes a line of an agenda draggable, and a place beside which others may be dropped. */
export function usePointDrag(id: Id) {
  const source = useDragSource(id)
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null)
  const { line } = source
  useEffect(() => {
    const element = line.current
    if (element === null) return undefined
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source: dragged }) =>
          dragged.data['pointId'] !== undefined && dragged.data['pointId'] !== id,
        getData: ({ input }) =>
          attachClosestEdge({ overPoint: id }, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as 'top' | 'bottom' | null),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [id, line])
  return { ...source, edge }
}

/** Puts what was dropped on a list beside the line under the pointer, or at the end of the list. */
export function usePointDrop(box: RefObject<HTMLElement | null>, parent: PointParent): void {
  const { reunion, modele, instance } = parent
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const target: PointParent = { reunion, modele, instance }
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['pointId'] !== undefined,
        getData: () => ({ overList: true }),
      }),
      monitorForElements({
        canMonitor: ({ source }) => source.data['pointId'] !== undefined,
        onDrop: ({ source, location }) => {
          const [first] = location.current.dropTargets
          if (first === undefined || !element.contains(first.element)) return
          const id = String(source.data['pointId'])
          const over = first.data['overPoint']
          if (typeof over !== 'string') placePoint(target, id, 'last')
          else if (extractClosestEdge(first.data) === 'top')
            placePoint(target, id, { before: over })
          else placePoint(target, id, { after: over })
        },
      }),
    )
  }, [box, reunion, modele, instance])
}
