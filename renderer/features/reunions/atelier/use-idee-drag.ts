import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { moveIdee } from './atelier-actions'

/** An idea that the mouse takes by its handle, and before which others are dropped. */
export function useIdeeDrag(reunionId: Id, id: Id, groupe: Id | null) {
  const card = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = card.current
    const dragHandle = handle.current
    if (element === null || dragHandle === null) return undefined
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ ideeId: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          source.data['ideeId'] !== undefined && source.data['ideeId'] !== id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          moveIdee(reunionId, String(source.data['ideeId']), groupe, { before: id })
        },
      }),
    )
  }, [reunionId, id, groupe])
  return { card, handle, isOver }
}

/** A group on which ideas are dropped: they come last. An idea under the pointer takes the drop for itself. */
export function useGroupeDrop(reunionId: Id, groupe: Id | null) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['ideeId'] !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, self, location }) => {
        setOver(false)
        if (location.current.dropTargets[0]?.element !== self.element) return
        moveIdee(reunionId, String(source.data['ideeId']), groupe, 'last')
      },
    })
  }, [reunionId, groupe])
  return { box, isOver }
}
