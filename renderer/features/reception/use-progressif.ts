import { startTransition, useEffect, useState } from 'react'

const STEP = 40
const LONGEST_WAIT = 200

/** How many items of a long list to draw: the first at once, the others when the page has nothing else to do. */
export function useProgressif(total: number): number {
  const [count, setCount] = useState(STEP)
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
