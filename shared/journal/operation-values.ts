import { CREATION, LIEN, type Operation, type OperationId } from '../domain/operation'
import type { Json } from '../kernel/json'
import { listMembers } from './build-operations'
import { compareIds, getSession } from './operation-id'
import { applySplices } from './splices'
import { isResume } from './stand-in'

/** The operations of a journal by identifier, and the value each gives to a field. */
export class OperationValues {
  readonly #operations: ReadonlyMap<OperationId, Operation>
  readonly #texts = new Map<OperationId, Json | undefined>()

  readonly #isErased: (operation: Operation, field: string) => boolean

  /** `isErased`: of which values an erasure left nothing, the default standing in their place. */
  constructor(
    operations: ReadonlyMap<OperationId, Operation>,
    isErased: (operation: Operation, field: string) => boolean = () => false,
  ) {
    this.#operations = operations
    this.#isErased = isErased
  }

  /** True when the value an operation gave was erased: what was made of it cannot be compared with it any more. */
  isErased(id: OperationId, field: string): boolean {
    const operation = this.#operations.get(id)
    return operation !== undefined && this.#isErased(operation, field)
  }

  get(id: OperationId): Operation | undefined {
    return this.#operations.get(id)
  }

  /**
   * The value that an operation gives to a field (`titre`, `lien:pilotes:org_1`); undefined when it gives none: a creation that
   * does not name the field, splices that do not fit their base.
   */
  read(id: OperationId, field: string): Json | undefined {
    const operation = this.#operations.get(id)
    if (operation === undefined) return undefined
    if (operation.f === CREATION) return readCreation(operation.v, field)
    return operation.d === undefined ? operation.v : this.#readText(id, field)
  }

  /** A chain of splices, from the last whole text on: without recursion, chains are as long as the history. */
  #readText(id: OperationId, field: string): Json | undefined {
    const chain: Operation[] = []
    let at = this.#operations.get(id)
    while (at?.d !== undefined && !this.#texts.has(at.i)) {
      chain.push(at)
      at = this.#operations.get(at.p[0] ?? '')
    }
    let value: Json | undefined
    if (at !== undefined)
      value = this.#texts.has(at.i) ? this.#texts.get(at.i) : this.read(at.i, field)
    for (const operation of chain.reverse()) {
      value = applySplices(value, operation.d ?? [])
      this.#texts.set(operation.i, value)
    }
    return value
  }

  /**
   * The latest operation that both come from, which holds the text they started from. When one of them started from a stand-in of
   * it, that one: it holds what its author had before the eyes.
   */
  findCommonAncestor(a: OperationId, b: OperationId): OperationId | undefined {
    const [ours, others] = [this.#listAncestors(a), this.#listAncestors(b)]
    const common = [...ours].filter((id) => others.has(id)).sort(compareIds)
    const standIns = [...ours, ...others].filter((id) => isResume(getSession(id))).sort(compareIds)
    for (const id of common.reverse()) {
      const standIn = standIns.findLast((seen) => this.get(seen)?.p.includes(id) === true)
      if (standIn !== undefined) return standIn
      if (this.#operations.has(id)) return id
    }
    return undefined
  }

  #listAncestors(id: OperationId): ReadonlySet<OperationId> {
    const found = new Set<OperationId>([id])
    const left = [id]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const operation = this.#operations.get(next)
      for (const parent of [...(operation?.p ?? []), ...(operation?.z ?? [])]) {
        if (!found.has(parent)) left.push(parent)
        found.add(parent)
      }
    }
    return found
  }
}

function readCreation(values: Json | undefined, field: string): Json | undefined {
  if (values === null || typeof values !== 'object' || Array.isArray(values)) return undefined
  const record = values as { readonly [key: string]: Json }
  if (!field.startsWith(LIEN)) return Object.hasOwn(record, field) ? record[field] : undefined
  const cut = field.indexOf(':', LIEN.length)
  const set = field.slice(LIEN.length, cut)
  const members = Object.hasOwn(record, set) ? listMembers(record[set]) : undefined
  return members?.has(field.slice(cut + 1)) === true ? true : undefined
}
