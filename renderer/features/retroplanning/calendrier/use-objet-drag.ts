import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { DateIso, Id } from '../../../../shared/kernel/json'

type Input = { readonly clientX: number; readonly clientY: number }

/** Makes a step draggable to another day. */
export function useObjetDrag(id: Id, isDraggable: boolean): RefObject<HTMLAnchorElement | null> {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const element = link.current
    if (element === null || !isDraggable) return undefined
    return draggable({ element, getInitialData: () => ({ etapeId: id }) })
  }, [id, isDraggable])
  return link
}

/** Lets steps be dropped on the days of a grid; gives the day under what is dragged. */
export function useJourDrop(
  grid: RefObject<HTMLElement | null>,
  onDrop: (id: Id, jour: DateIso) => void,
): DateIso | null {
  const [over, setOver] = useState<DateIso | null>(null)
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    const element = grid.current
    if (element === null) return undefined
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['etapeId'] === 'string',
      onDrag: ({ location }) => setOver(findJour(location.current.input)),
      onDragLeave: () => setOver(null),
      onDrop: ({ source, location }) => {
        setOver(null)
        const jour = findJour(location.current.input)
        if (jour !== null) drop(String(source.data['etapeId']), jour)
      },
    })
  }, [grid])
  return over
}

function findJour({ clientX, clientY }: Input): DateIso | null {
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('[data-jour]')?.dataset['jour'] ?? null
}
