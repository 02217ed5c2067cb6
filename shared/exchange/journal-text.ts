import type { Operation, SessionJournal } from '../domain/operation'
import { stableStringify, type Json } from '../kernel/json'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { LIMITS } from './limits'
import { readOperation, readSession } from './operation-schema'
import { refuseIncoherent, refuseTooBig } from './refusals'
import { parseSafeJson } from './safe-json'

/** Neighbours in the file are operations of the same field: they look alike, and compress. */
function compareOperations(a: Operation, b: Operation): number {
  return compare(a.t, b.t) || compare(a.e, b.e) || compare(a.f, b.f) || compare(a.i, b.i)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The journal as texts of one operation a line, each at most `partSize` UTF-16 units unless one line is longer. Always at least one. */
export function formatJournal(
  operations: readonly Operation[],
  partSize: number = LIMITS.journalPart,
): readonly string[] {
  const parts: string[] = []
  let lines: string[] = []
  let size = 0
  for (const operation of [...operations].sort(compareOperations)) {
    const line = `${stableStringify(operation as unknown as Json)}\n`
    if (size > 0 && size + line.length > partSize) {
      parts.push(lines.join(''))
      lines = []
      size = 0
    }
    lines.push(line)
    size += line.length
  }
  return [...parts, lines.join('')]
}

/** Adds the operations of one part to `into`. Every line must be one operation; an empty part is legitimate. */
export function readJournalPart(text: string, into: Operation[]): Result<null> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start > LIMITS.line) return refuseTooBig('ligne du journal')
    const parsed = parseSafeJson(text.slice(start, end))
    if (!parsed.ok) return refuseIncoherent(`journal : ${parsed.error}`)
    const operation = readOperation(parsed.value)
    if (operation === undefined) return refuseIncoherent('journal : opération illisible')
    if (into.length >= LIMITS.operations) return refuseTooBig('trop d’opérations')
    into.push(operation)
    start = end + 1
  }
  return success(null)
}

/** One session a line, by identifier. */
export function formatSessions(sessions: readonly SessionJournal[]): string {
  const lines = [...sessions].sort((a, b) => compare(a.id, b.id)).map((s) => stableStringify(s))
  return `[\n${lines.join(',\n')}\n]\n`
}

export function readSessions(text: string): Result<readonly SessionJournal[]> {
  const parsed = parseSafeJson(text)
  if (!parsed.ok) return refuseIncoherent(`sessions : ${parsed.error}`)
  if (!Array.isArray(parsed.value)) return refuseIncoherent('sessions')
  const sessions = parsed.value.map(readSession)
  const ids = new Set(sessions.map((session) => session?.id))
  if (sessions.some((session) => session === undefined) || ids.size !== sessions.length)
    return refuseIncoherent('sessions : illisibles ou en double')
  return success(sessions as readonly SessionJournal[])
}
