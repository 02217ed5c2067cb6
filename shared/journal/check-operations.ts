import { CREATION, LIEN, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { isSameJson } from '../kernel/json'
import { isOperationId } from './operation-id'

export type AnomalieOperation = {
  readonly operation: string
  /**
   * `identifiant`: not of the form counter-session; `parent`: replaces or absorbs an operation that does not sort before it (a
   * cycle would hide a value); `doublon`: the same identifier with another content; `forme`: splices without a single parent,
   * an operation without value, a creation without values, or an empty name.
   */
  readonly genre: 'identifiant' | 'parent' | 'doublon' | 'forme'
}

/** What is wrong in a list of operations read from outside, one line a fault; empty when all of them may enter the journal. */
export function checkOperations(operations: readonly Operation[]): readonly AnomalieOperation[] {
  const seen = new Map<OperationId, Operation>()
  const found: AnomalieOperation[] = []
  for (const operation of operations) {
    const add = (genre: AnomalieOperation['genre']): void => {
      found.push({ operation: operation.i, genre })
    }
    if (!isOperationId(operation.i)) add('identifiant')
    const parents = [...operation.p, ...(operation.z ?? []), ...(operation.s ?? [])]
    if (!parents.every((id) => isOperationId(id) && id < operation.i)) add('parent')
    if (!hasForm(operation)) add('forme')
    const twin = seen.get(operation.i)
    if (twin !== undefined && !isSameJson(twin, operation)) {
      add('doublon')
    }
    seen.set(operation.i, operation)
  }
  return found
}

function hasForm({ t, e, f, v, d, p, s }: Operation): boolean {
  if (t === '' || e === '' || f === '' || t.includes('/')) return false
  if ((v === undefined) === (d === undefined)) return false
  if (d !== undefined) return p.length === 1 && f !== CREATION && f !== SUPPRESSION
  if (f === CREATION) return v !== null && typeof v === 'object' && !Array.isArray(v)
  if (f === SUPPRESSION) return typeof v === 'boolean' && (!v || s !== undefined)
  return !f.startsWith(LIEN) || typeof v === 'boolean'
}
