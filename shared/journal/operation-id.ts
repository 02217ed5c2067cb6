import type { Operation, OperationId } from '../domain/operation'

const DIGITS = 8
const PATTERN = /^[0-9a-z]{8}-[0-9A-Za-z]{1,40}$/

/**
 * Identifier of an operation: Lamport counter, then session. Identifiers sort as text; the counter of a new operation is above
 * every one its author has seen, so an operation sorts after all those it replaces (storage.md §3.1).
 */
export function buildOperationId(counter: number, session: string): OperationId {
  return `${counter.toString(36).padStart(DIGITS, '0')}-${session}`
}

/** The Lamport counter of an identifier. */
export function getCounter(id: OperationId): number {
  return Number.parseInt(id.slice(0, DIGITS), 36)
}

/** The session that wrote an operation. */
export function getSession(id: OperationId): string {
  return id.slice(DIGITS + 1)
}

export function isOperationId(raw: unknown): raw is OperationId {
  return typeof raw === 'string' && PATTERN.test(raw)
}

/** Sorts identifiers, hence operations: parents before children. */
export function compareIds(a: OperationId, b: OperationId): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Operations in the order of their identifiers; the very list when it is sorted already. */
export function sortOperations(operations: readonly Operation[]): readonly Operation[] {
  let before = ''
  for (const { i } of operations) {
    if (i < before) return [...operations].sort((a, b) => compareIds(a.i, b.i))
    before = i
  }
  return operations
}
