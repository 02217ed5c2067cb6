import type { Journal, Operation, OperationId, SessionJournal } from '../domain/operation'
import { isSameJson, type Id } from '../kernel/json'
import { eraseOperations, listEffacements } from './effacements'
import { compareIds, sortOperations } from './operation-id'
import { runSteps, scaleSteps, visitSteps, type Steps } from './steps'

export type MergedJournal = {
  readonly journal: Journal
  /** Operations that were not in the first journal. */
  readonly ajoutees: readonly Operation[]
  /** Operations that bear an identifier of ours with another content: set aside, never shown as ours. */
  readonly quarantaine: readonly Operation[]
  /** Records of the first journal that the merge changes, and those it brings: identifiers by table. */
  readonly touchees: ReadonlyMap<string, ReadonlySet<Id>>
}

/**
 * The union of two journals: commutative but for the quarantine, associative, idempotent. The same identifier with another value
 * means a file that does not hold together: ours is kept, the other set aside.
 */
export function mergeJournals(local: Journal, other: Journal): MergedJournal {
  return runSteps(mergeJournalsSteps(local, other))
}

/** The same, cut in steps. */
export function* mergeJournalsSteps(local: Journal, other: Journal): Steps<MergedJournal> {
  const [ours, theirs] = [local, other].map((journal) => listEffacements(journal))
  const effacements = [...(ours ?? []), ...(theirs ?? [])]
  // Each side forgets what either of them erased before contents are compared.
  const erase = (journal: Journal): Journal => ({
    ...journal,
    operations: eraseOperations(journal.operations, effacements),
  })
  const merged =
    effacements.length === 0
      ? yield* uniteSteps(local, other)
      : yield* uniteSteps(erase(local), erase(other))
  const touchees = new Map([...merged.touchees].map(([table, ids]) => [table, new Set(ids)]))
  for (const { table, id } of theirs ?? []) touch(touchees, { t: table, e: id })
  return { ...merged, touchees }
}

function* uniteSteps(local: Journal, other: Journal): Steps<MergedJournal> {
  const operations = new Map<OperationId, Operation>()
  const keep = (operation: Operation): void => void operations.set(operation.i, operation)
  yield* scaleSteps(visitSteps(local.operations, keep), 0, 0.25)
  const ajoutees: Operation[] = []
  const quarantaine: Operation[] = []
  const touchees = new Map<string, Set<Id>>()
  const unite = (operation: Operation): void => {
    const own = operations.get(operation.i)
    if (own === undefined) {
      operations.set(operation.i, operation)
      ajoutees.push(operation)
      touch(touchees, operation)
    } else if (own !== operation) {
      if (isSameContent(own, operation)) {
        const merged = mergeLinks(own, operation)
        if (merged === own) return
        touch(touchees, own)
        operations.set(own.i, merged)
      } else quarantaine.push(operation)
    }
  }
  yield* scaleSteps(visitSteps(other.operations, unite), 0.25, 0.8)
  const sorted = yield* scaleSteps(sortedSteps(local.operations, operations, ajoutees), 0.8, 1)
  const sessions = mergeSessions(local.sessions, other.sessions)
  return { journal: { operations: sorted, sessions }, ajoutees, quarantaine, touchees }
}

function touch(touchees: Map<string, Set<Id>>, { t, e }: Pick<Operation, 't' | 'e'>): void {
  const ids = touchees.get(t)
  if (ids === undefined) touchees.set(t, new Set([e]))
  else ids.add(e)
}

/** Sorted already for the most part: ours are, what was added is a short list. */
function* sortedSteps(
  ours: readonly Operation[],
  merged: ReadonlyMap<OperationId, Operation>,
  added: readonly Operation[],
): Steps<readonly Operation[]> {
  if (sortOperations(ours) !== ours || ours.length + added.length !== merged.size) {
    return sortOperations([...merged.values()])
  }
  const others = sortOperations(added)
  const sorted: Operation[] = []
  let at = 0
  const place = (own: Operation): void => {
    for (let next = others[at]; next !== undefined && next.i < own.i; next = others[at]) {
      sorted.push(next)
      at += 1
    }
    sorted.push(merged.get(own.i) ?? own)
  }
  yield* visitSteps(ours, place)
  for (const next of others.slice(at)) sorted.push(next)
  return sorted
}

/** Everything but the links: a squash may have changed those. */
function isSameContent(a: Operation, b: Operation): boolean {
  return (
    a.t === b.t &&
    a.e === b.e &&
    a.f === b.f &&
    a.q === b.q &&
    a.x === b.x &&
    a.g === b.g &&
    isSameJson(a.v, b.v) &&
    isSameJson(a.d, b.d) &&
    isSameJson(a.s, b.s)
  )
}

function mergeLinks(a: Operation, b: Operation): Operation {
  if (isSameIds(a.p, b.p) && isSameIds(a.z, b.z)) return a
  const p = mergeIds(a.p, b.p)
  const z = mergeIds(a.z ?? [], b.z ?? [])
  if (p.length === a.p.length && z.length === (a.z?.length ?? 0)) return a
  return z.length === 0 ? { ...a, p } : { ...a, p, z }
}

function isSameIds(
  a: readonly OperationId[] | undefined,
  b: readonly OperationId[] | undefined,
): boolean {
  if (a === b) return true
  return a?.length === b?.length && a?.every((id, at) => id === b?.[at]) === true
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
