/**
 * Files given before anybody listens wait here, and each is given once. A page that loads anew must listen again: `stop` is
 * called then.
 */
export class GivenQueue<T> {
  #waiting: T[] = []
  #listener: ((value: T) => void) | null = null

  add(value: T): void {
    if (this.#listener === null) this.#waiting.push(value)
    else this.#listener(value)
  }

  listen(listener: (value: T) => void): void {
    this.#listener = listener
    for (const value of this.#waiting.splice(0)) listener(value)
  }

  stop(): void {
    this.#listener = null
  }
}
