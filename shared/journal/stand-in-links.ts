import { CREATION, LIEN, type Operation, type OperationId } from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import { isSameJson } from '../kernel/json'
import type { OperationValues } from './operation-values'
import { readField } from './read-field'
import { isStandIn } from './stand-in'

/** What the stand-ins of one record stand for, and what is known through them. */
export class StandInLinks {
  readonly #values: OperationValues
  readonly #present = new Set<OperationId>()
  readonly #standIns = new Map<OperationId, Operation>()
  /** For each stand-in, the operations it stands for and all those before them. */
  readonly #known = new Map<OperationId, ReadonlySet<OperationId>>()

  constructor(operations: readonly Operation[], values: OperationValues) {
    this.#values = values
    for (const operation of operations) {
      if (!isStandIn(operation)) this.#present.add(operation.i)
      else {
        this.#standIns.set(operation.i, operation)
        this.#known.set(operation.i, new Set([...operation.p, ...(operation.z ?? [])]))
      }
    }
  }

  /** An operation that replaces a stand-in replaces what it stands for, unless the value it saw there was masked. */
  resolve(operation: Operation): Operation {
    if (!operation.p.some((id) => this.#standIns.has(id))) return operation
    const p = operation.p.flatMap((id) => {
      const standIn = this.#standIns.get(id)
      if (standIn === undefined) return [id]
      return this.#isMasked(standIn, operation.f) ? [id] : this.#expand(standIn)
    })
    return { ...operation, p: [...new Set(p)] }
  }

  resolveStandIn(operation: Operation): Operation {
    return {
      ...operation,
      p: [...new Set(this.#expand(operation))].filter((id) => id !== operation.i),
    }
  }

  /** What a deletion had seen: through a stand-in, all that it stands for; and any stand-in of something seen. */
  addSeen(operation: Operation, needed: readonly Operation[]): Operation {
    if (operation.s === undefined) return operation
    const seen = new Set<OperationId>(operation.s)
    for (const id of operation.s) {
      for (const known of this.#known.get(id) ?? []) seen.add(known)
    }
    for (const { i, p } of needed) if (p.length > 0 && p.every((id) => seen.has(id))) seen.add(i)
    return { ...operation, s: [...seen] }
  }

  /** The stand-ins that say something nobody else says here: what they stand for is neither here nor replaced. */
  listNeeded(resolved: readonly Operation[]): readonly Operation[] {
    const replaced = new Map<string, Set<OperationId>>()
    const replace = (field: string, ids: readonly OperationId[]): void => {
      const known = replaced.get(field) ?? new Set()
      for (const id of ids) known.add(id)
      replaced.set(field, known)
    }
    for (const { f, p } of resolved) replace(f, p)
    for (const { f, z } of this.#standIns.values()) replace(f, z ?? [])
    const missing = [...this.#standIns.values()].filter(
      ({ i, f, p }) =>
        replaced.get(f)?.has(i) !== true &&
        (p.length === 0 ||
          p.some((id) => !this.#present.has(id) && replaced.get(f)?.has(id) !== true)),
    )
    return missing.filter((operation) => !missing.some((other) => this.#covers(other, operation)))
  }

  /** True when `other` says the same field from as much or more; of two that know the same, the last one. */
  #covers(other: Operation, operation: Operation): boolean {
    if (other.i === operation.i || other.f !== operation.f || operation.p.length === 0) return false
    if (!this.#knows(other, operation)) return false
    return !this.#knows(operation, other) || other.i > operation.i
  }

  #knows(other: Operation, { p }: Operation): boolean {
    const known = this.#known.get(other.i)
    return p.length > 0 && p.every((id) => known?.has(id) === true)
  }

  /** A stand-in, all that is known through it, and the other stand-ins of those: of its field, or of the creation. */
  #expand(standIn: Operation): OperationId[] {
    const same = [...this.#standIns.values()].filter(
      (other) => (other.f === standIn.f || other.f === CREATION) && this.#knows(standIn, other),
    )
    return [standIn.i, ...(this.#known.get(standIn.i) ?? []), ...same.map(({ i }) => i)]
  }

  /** True when a stand-in shows another value than the operations it stands for, all of which are here. */
  #isMasked(standIn: Operation, name: string): boolean {
    const { t, i, p } = standIn
    if (!isTableName(t) || p.length === 0 || !p.every((id) => this.#present.has(id))) return false
    const field = getDefinition(t).fields[name]
    if (field === undefined && !name.startsWith(LIEN)) return false
    const initial = field?.initial ?? false
    const shown = readField(p, name, field, this.#values).value ?? initial
    return !isSameJson(this.#values.read(i, name) ?? initial, shown)
  }
}
