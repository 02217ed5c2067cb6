import { startTransition, useEffect, useState } from 'react'

const STEP = 40
const LONGEST_WAIT = 200

/**
 * How many items of a long list to draw: the first at once, the others when the page has nothing else to do; from the start again
 * when `look`, how each is drawn, changes.
 */
export function useProgressif(total: number, look: boolean): number {
  const [count, setCount] = useState(STEP)
  const [drawn, setDrawn] = useState(look)
  if (drawn !== look) {
    setDrawn(look)
    setCount(STEP)
  }
  useEffect(() => {
    if (count >= total) return undefined
    const task = requestIdleCallback(
      () => startTransition(() => setCount((current) => current + STEP)),
      { timeout: LONGEST_WAIT },
    )
    return () => cancelIdleCallback(task)
  }, [count, total])
  return Math.min(count, total)
}
