import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Id } from '../../../shared/kernel/json'
import type { PlanRow } from './plan-rows'

/** Up to this many lines, all are drawn whole. */
const FEW = 150

/** How far outside of the part in sight lines are still drawn whole, in pixels. */
const MARGIN = 400

const NONE: ReadonlySet<Id> = new Set()

/**
 * The lines of a long tree that are in sight or nearly: the others are drawn as a name alone. `null` when all are to be drawn whole.
 * Every line stays an element of the tree, with its name, its place and its focus: keyboard, screen readers and dragging see no
 * difference.
 */
export function useNearRows(
  box: RefObject<HTMLElement | null>,
  rows: readonly PlanRow[],
): ReadonlySet<Id> | null {
  const isLong = rows.length > FEW
  const [near, setNear] = useState<ReadonlySet<Id>>(NONE)
  const ids = useMemo(() => rows.map(({ node }) => node.id).join(' '), [rows])

  useEffect(() => {
    const tree = box.current
    if (!isLong || tree === null) return undefined
    const seen = new Set<Id>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset['id'] ?? ''
          if (isIntersecting) seen.add(id)
          else seen.delete(id)
        }
        setNear(new Set(seen))
      },
      { root: tree, rootMargin: `${MARGIN}px 0px` },
    )
    for (const line of tree.querySelectorAll('[role="treeitem"]')) observer.observe(line)
    return () => observer.disconnect()
  }, [box, isLong, ids])

  return isLong ? near : null
}
