/** Pace at which a lane is asked whether it is still, in milliseconds; only a repair asks. */
const HOLD_STEP = 20

export type LaneOptions = {
  /** Writes gestures `from` (included) to `to` (excluded); null when acknowledged, else why not, in French. */
  readonly write: (from: number, to: number) => Promise<string | null>
  readonly onChange: () => void
  readonly watchdog: number
  /** Milliseconds allowed beyond the watchdog for these gestures. */
  readonly getExtra: (from: number, to: number) => number
  readonly delays: readonly number[]
  /** What is said of a store that does not answer. */
  readonly slow: string
}

/** The gestures of one of the two stores: one write at a time, all that waits in one go, tried again until it passes. */
export class WriteLane {
  readonly #options: LaneOptions
  #total = 0
  #done = 0
  #failures = 0
  #failure: string | null = null
  #isRunning = false
  #holdFrom: number | null = null
  #wake: (() => void) | null = null

  constructor(options: LaneOptions) {
    this.#options = options
  }

  /** Gestures acknowledged by this store. */
  get done(): number {
    return this.#done
  }

  get failure(): string | null {
    return this.#failure
  }

  raise(total: number): void {
    this.#total = total
    void this.#run()
  }

  /** Gestures up to there are in the store by another way. */
  skipTo(count: number): void {
    this.#done = Math.max(this.#done, count)
  }

  /** Tries at once instead of waiting for the next attempt. */
  retryNow(): void {
    this.#wake?.()
  }

  /** Waits until `count` gestures are in, then stops the lane until released; null when it takes too long. */
  async hold(count: number): Promise<(() => void) | null> {
    this.#holdFrom = count
    const release = (): void => {
      this.#holdFrom = null
      void this.#run()
    }
    for (let waited = 0; this.#isRunning || this.#done < count; waited += HOLD_STEP) {
      if (waited >= this.#options.watchdog) {
        release()
        return null
      }
      await new Promise((resolve) => setTimeout(resolve, HOLD_STEP))
    }
    return release
  }

  get #hasWork(): boolean {
    const limit = this.#holdFrom
    return this.#done < this.#total && (limit === null || this.#done < limit)
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    while (this.#hasWork) {
      const to = this.#total
      this.#failure = await this.#tryWrite(this.#done, to)
      if (this.#failure === null) {
        this.#done = Math.max(this.#done, to)
        this.#failures = 0
      } else this.#failures += 1
      this.#options.onChange()
      if (this.#failures > 0) await this.#pause()
    }
    this.#isRunning = false
  }

  async #tryWrite(from: number, to: number): Promise<string | null> {
    const { write, watchdog, slow, getExtra } = this.#options
    try {
      return await withLimit(write(from, to), watchdog + getExtra(from, to), slow)
    } catch (error) {
      return error instanceof Error ? `${slow} (${error.name})` : slow
    }
  }

  async #pause(): Promise<void> {
    const { delays } = this.#options
    const delay = delays[Math.min(this.#failures, delays.length) - 1] ?? 1000
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delay)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = null
  }
}

async function withLimit<T>(promise: Promise<T>, limit: number, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(otherwise)
    }, limit)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
