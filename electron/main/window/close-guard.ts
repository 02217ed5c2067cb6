import type { CloseAnswer } from '../../../shared/bridge/ipc-channels'

export type PageAnswer = 'yes' | 'no' | 'silence'

/**
 * Asks the page to commit what it holds and waits for its answer, at most `limit` milliseconds: a page that hangs must not keep
 * the window open for ever.
 */
export class CloseGuard {
  readonly #send: (request: number) => void
  readonly #limit: number
  readonly #waiting = new Map<number, (answer: PageAnswer) => void>()
  #next = 1

  constructor(send: (request: number) => void, limit: number) {
    this.#send = send
    this.#limit = limit
  }

  ask(): Promise<PageAnswer> {
    const request = this.#next
    this.#next += 1
    return new Promise((resolve) => {
      const settle = (answer: PageAnswer): void => {
        clearTimeout(timer)
        this.#waiting.delete(request)
        resolve(answer)
      }
      const timer = setTimeout(() => {
        settle('silence')
      }, this.#limit)
      this.#waiting.set(request, settle)
      this.#send(request)
    })
  }

  /** An answer of the page; one that nobody waits for any more is left aside. */
  receive(answer: CloseAnswer): void {
    this.#waiting.get(answer.request)?.(answer.mayClose ? 'yes' : 'no')
  }
}
