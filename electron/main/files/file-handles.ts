/**
 * The tokens by which a page names files it may not see the path of. They live as long as the program; the oldest go first when
 * there are more than `capacity`.
 */
export class FileHandles {
  readonly #paths = new Map<string, string>()
  readonly #newToken: () => string
  readonly #capacity: number

  constructor(newToken: () => string, capacity = 1_000) {
    this.#newToken = newToken
    this.#capacity = capacity
  }

  add(path: string): string {
    const token = this.#newToken()
    this.#paths.set(token, path)
    if (this.#paths.size > this.#capacity) {
      const [oldest] = this.#paths.keys()
      if (oldest !== undefined) this.#paths.delete(oldest)
    }
    return token
  }

  get(token: string): string | null {
    return this.#paths.get(token) ?? null
  }
}
