import type { Result } from '../../../shared/kernel/result'
import { refuseUnreachable } from './folder-messages'

/**
 * Lets one gesture at a time through to a folder, and stops waiting after `limit` milliseconds. A share that no longer answers
 * holds a thread of the system for a minute: while it does, no other gesture is sent to it, so that the threads that save on this
 * machine stay free.
 */
export class FolderGate {
  readonly #busy = new Map<string, Promise<unknown>>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  async run<T>(handle: string, gesture: () => Promise<Result<T>>): Promise<Result<T>> {
    const before = this.#busy.get(handle)
    if (before !== undefined && (await this.#wait(before)) === LATE)
      return refuseUnreachable('lent')
    if (this.#busy.has(handle)) return this.run(handle, gesture)
    const running = gesture().finally(() => {
      if (this.#busy.get(handle) === running) this.#busy.delete(handle)
    })
    this.#busy.set(handle, running)
    const answer = await this.#wait(running)
    return answer === LATE ? refuseUnreachable('lent') : answer
  }

  async #wait<T>(running: Promise<T>): Promise<T | typeof LATE> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<typeof LATE>((resolve) => {
      timer = setTimeout(() => {
        resolve(LATE)
      }, this.#limit)
    })
    try {
      return await Promise.race([running, late])
    } finally {
      clearTimeout(timer)
    }
  }
}

const LATE = Symbol('late')
