import { isLockError } from './disk-messages'

export type Clock = {
  /** Milliseconds, from any origin. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/**
 * Runs a gesture again while the system says that another program holds the file (an antivirus, an indexer, Word), waiting 20,
 * 40, 80… 1,000 ms, for at most `limit` milliseconds in all. Any other error is thrown at once.
 */
export async function runWhileLocked<T>(
  clock: Clock,
  limit: number,
  run: () => Promise<T>,
): Promise<T> {
  const start = clock.now()
  for (let delay = 20; ; delay = Math.min(delay * 2, 1_000)) {
    try {
      return await run()
    } catch (error) {
      if (!isLockError(error) || clock.now() - start + delay > limit) throw error
      await clock.wait(delay)
    }
  }
}
