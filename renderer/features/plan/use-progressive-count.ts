import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '../../../shared/kernel/json'
import { CHAMP_WANTED } from '../../forms/focus-champ'

/** The longest a part waits for a quiet moment, in milliseconds. */
const LONGEST_WAIT = 400

/** Parts drawn together: each step costs a frame, and none may hold a key back. */
const STEP = 2

export type ProgressiveCount = {
  readonly count: number
  /** Draws everything now: what comes next needs all of it. */
  readonly drawAll: () => void
}

/**
 * How many of the `total` parts of a record to draw: the first at once, the others two by two when the page has nothing to do. A field
 * asked for by `focusChamp` is drawn at once, with everything before it.
 */
export function useProgressiveCount(id: Id, total: number, first: number): ProgressiveCount {
  const [count, setCount] = useState(first)

  useEffect(() => {
    if (count >= total) return undefined
    const task = requestIdleCallback(
      () => startTransition(() => setCount((current) => Math.min(total, current + STEP))),
      { timeout: LONGEST_WAIT },
    )
    return () => cancelIdleCallback(task)
  }, [count, total])

  useEffect(() => {
    const show = (event: Event): void => {
      if (event instanceof CustomEvent && event.detail === id) setCount(total)
    }
    document.addEventListener(CHAMP_WANTED, show)
    return () => document.removeEventListener(CHAMP_WANTED, show)
  }, [id, total])

  return {
    count,
    drawAll: () => {
      if (count < total) flushSync(() => setCount(total))
    },
  }
}
