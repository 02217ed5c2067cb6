import type { Steps } from '../../shared/journal/steps'

/** How long the page may be held between two looks at what the user does, in milliseconds. */
const SLICE = 30

/**
 * Runs long work in slices, the page answering in between. `onAvancement` is told how far it is after each slice, from 0 to 1; when it
 * answers false the work is given up. Gives null then.
 */
export async function runBySlices<T>(
  steps: Steps<T>,
  onAvancement: (part: number) => boolean,
): Promise<T | null> {
  const turns = new MessageChannel()
  try {
    for (;;) {
      const end = performance.now() + SLICE
      let step = steps.next()
      while (step.done !== true && performance.now() < end) step = steps.next()
      if (step.done === true) return step.value
      if (!onAvancement(step.value)) return null
      await waitTurn(turns)
    }
  } finally {
    turns.port1.close()
  }
}

/** Behind the events that wait. A message, because a timer is slowed down to one a second in a hidden window. */
function waitTurn({ port1, port2 }: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => {
      resolve()
    }
    port2.postMessage(null)
  })
}
