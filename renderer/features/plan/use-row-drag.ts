import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { useEffect, useRef, useState } from 'react'
import { PARENT_TABLES } from './drag-rules'
import type { PlanNode } from './plan-tree'

export type DropMark = 'top' | 'bottom' | 'dans'

/** Makes a line draggable, and a place to drop others: beside its like, or inside what may hold them. */
export function useRowDrag({ id, table }: PlanNode) {
  const ref = useRef<HTMLDivElement>(null)
  const [isDragging, setDragging] = useState(false)
  const [drop, setDrop] = useState<DropMark | null>(null)

  useEffect(() => {
    const element = ref.current
    if (element === null || table === null) return undefined
    return combine(
      draggable({
        element,
        getInitialData: () => ({ planId: id, planTable: table }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          source.data['planId'] !== id &&
          (source.data['planTable'] === table ||
            (PARENT_TABLES[String(source.data['planTable'])] ?? []).includes(table)),
        getData: ({ input, source }) =>
          source.data['planTable'] === table
            ? attachClosestEdge({ id }, { input, element, allowedEdges: ['top', 'bottom'] })
            : { id },
        onDrag: ({ self, source }) =>
          setDrop(
            source.data['planTable'] === table
              ? (extractClosestEdge(self.data) as 'top' | 'bottom' | null)
              : 'dans',
          ),
        onDragLeave: () => setDrop(null),
        onDrop: () => setDrop(null),
      }),
    )
  }, [id, table])

  return { ref, isDragging, drop }
}
