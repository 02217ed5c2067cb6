import type { Journal, Operation, OperationId, SessionJournal } from '../domain/operation'
import { isSameJson, type Json } from '../kernel/json'
import { compareIds } from './operation-id'

export type MergedJournal = {
  readonly journal: Journal
  /** Operations that were not in the first journal. */
  readonly ajoutees: readonly Operation[]
  /** Operations that bear an identifier of ours with another content: set aside, never shown as ours. */
  readonly quarantaine: readonly Operation[]
}

/**
 * The union of two journals: commutative but for the quarantine, associative, idempotent. The same identifier with another value
 * means a file that does not hold together: ours is kept, the other set aside.
 */
export function mergeJournals(local: Journal, other: Journal): MergedJournal {
  const operations = new Map(local.operations.map((operation) => [operation.i, operation]))
  const ajoutees: Operation[] = []
  const quarantaine: Operation[] = []
  for (const operation of other.operations) {
    const own = operations.get(operation.i)
    if (own === undefined) {
      operations.set(operation.i, operation)
      ajoutees.push(operation)
    } else if (isSameContent(own, operation)) operations.set(own.i, mergeLinks(own, operation))
    else quarantaine.push(operation)
  }
  const sorted = [...operations.values()].sort((a, b) => compareIds(a.i, b.i))
  const sessions = mergeSessions(local.sessions, other.sessions)
  return { journal: { operations: sorted, sessions }, ajoutees, quarantaine }
}

/** Everything but the links: a squash may have changed those. */
function isSameContent(a: Operation, b: Operation): boolean {
  const strip = ({ p: _p, z: _z, ...rest }: Operation): Json => rest
  return isSameJson(strip(a), strip(b))
}

function mergeLinks(a: Operation, b: Operation): Operation {
  const p = mergeIds(a.p, b.p)
  const z = mergeIds(a.z ?? [], b.z ?? [])
  if (p.length === a.p.length && z.length === (a.z?.length ?? 0)) return a
  return z.length === 0 ? { ...a, p } : { ...a, p, z }
}

function mergeIds(a: readonly OperationId[], b: readonly OperationId[]): readonly OperationId[] {
  return [...new Set([...a, ...b])].sort(compareIds)
}

/** One entry a session; of two different ones, the first in the order of their content, on every machine. */
function mergeSessions(
  a: readonly SessionJournal[],
  b: readonly SessionJournal[],
): readonly SessionJournal[] {
  const byId = new Map<string, SessionJournal>()
  for (const session of [...a, ...b]) {
    const own = byId.get(session.id)
    if (own === undefined || JSON.stringify(session) < JSON.stringify(own)) {
      byId.set(session.id, session)
    }
  }
  return [...byId.values()].sort((x, y) => compareIds(x.id, y.id))
}
