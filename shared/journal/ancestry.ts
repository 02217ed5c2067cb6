import type { Operation, OperationId } from '../domain/operation'
import { compareIds } from './operation-id'
import { isStandIn } from './stand-in'

/** What came before operations, stand-ins read as what they stand for: they are in no other copy. */
export class Ancestry {
  readonly #operations: ReadonlyMap<OperationId, Operation>

  constructor(operations: ReadonlyMap<OperationId, Operation>) {
    this.#operations = operations
  }

  /** The operations themselves, or what they stand for. Sorted. */
  flatten(ids: readonly OperationId[]): OperationId[] {
    const found = ids.flatMap((id) => {
      const operation = this.#operations.get(id)
      return operation !== undefined && isStandIn(operation) ? operation.p : [id]
    })
    return [...new Set(found)].sort(compareIds)
  }

  /** The operations and all those they have replaced, however far back. Sorted. */
  list(ids: readonly OperationId[]): OperationId[] {
    const found = new Set<OperationId>()
    const entered = new Set<OperationId>(ids)
    const left = [...entered]
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const operation = this.#operations.get(id)
      if (operation === undefined || !isStandIn(operation)) found.add(id)
      for (const parent of [...(operation?.p ?? []), ...(operation?.z ?? [])]) {
        if (!entered.has(parent)) left.push(parent)
        entered.add(parent)
      }
    }
    return [...found].sort(compareIds)
  }
}
