import type { OperationId } from '../domain/operation'

/** Stands for « never set »: the state of a field before its first operation. */
export const NOTHING = ''

/**
 * An undo is a new operation that brings an earlier state back. It is known here as standing for the operation that first made
 * that state, so that undoing further back finds its way: « is my operation still the only head » is asked of what heads stand for.
 */
export class StateAliases {
  readonly #aliases: Map<OperationId, OperationId>

  constructor(aliases: Iterable<readonly [OperationId, OperationId]> = []) {
    this.#aliases = new Map(aliases)
  }

  /** All of them, to be saved. */
  list(): readonly (readonly [OperationId, OperationId])[] {
    return [...this.#aliases]
  }

  /** What an operation stands for: itself unless it is an undo. Aliases point to older operations, so the way ends. */
  resolve(id: OperationId): OperationId {
    let at = id
    for (let next = this.#aliases.get(at); next !== undefined; next = this.#aliases.get(at))
      at = next
    return at
  }

  /** `id` brings back the state that the heads `avant` made; several heads made no single state. */
  add(id: OperationId, avant: readonly OperationId[]): readonly [OperationId, OperationId] | null {
    if (avant.length > 1) return null
    const target = avant[0] === undefined ? NOTHING : this.resolve(avant[0])
    this.#aliases.set(id, target)
    return [id, target]
  }
}
