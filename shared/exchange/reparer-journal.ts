import type { Operation, OperationId, SessionJournal } from '../domain/operation'
import { checkOperations } from '../journal/check-operations'
import { buildSha256 } from './digest'
import { getJournalRank, NAMES } from './entry-names'
import type { EntreeManifeste } from './ctg-file'
import { LIMITS } from './limits'
import { readOperation, readSession } from './operation-schema'
import { checkValue } from './operation-values'
import { parseSafeJson } from './safe-json'
import type { FoundEntry } from './scan-zip'
import { parseUtf8 } from './utf8'

/** A part of the journal, and what could be read of it. */
export type PartieReparee = {
  readonly chemin: string
  /** `intacte`: the digest of the manifest, or the checksum of the zip when the manifest is lost. */
  readonly etat: 'intacte' | 'partielle' | 'perdue'
  readonly operations: number
  readonly lignesPerdues: number
}

export type JournalRepare = {
  readonly operations: readonly Operation[]
  /** Read from a damaged part: nothing proves that they say what was written. */
  readonly nonProuvees: ReadonlySet<OperationId>
  readonly parties: readonly PartieReparee[]
  /** Read, but holding together with nothing: left out. */
  readonly ecartees: number
  readonly sessions: readonly SessionJournal[]
}

/** True when an entry is exactly what was written. */
export function isProved(entry: FoundEntry, entree: EntreeManifeste | undefined): boolean {
  return entree === undefined ? entry.isChecked : entree.sha256 === buildSha256(entry.bytes)
}

const NEWLINE = 0x0a

/** The lines of a text, as bytes: a damaged one must not spoil the others. */
function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? bytes.length : found
    if (end > start) lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

function readLine(line: Uint8Array): unknown {
  const text = line.length > LIMITS.line ? undefined : parseUtf8(line)
  const parsed = text === undefined ? undefined : parseSafeJson(text.replace(/,$/, ''))
  return parsed?.ok === true ? parsed.value : undefined
}

/** Reads all that can be read of the journal: whole parts first, then the lines of the damaged ones. */
export function readDamagedJournal(
  found: ReadonlyMap<string, FoundEntry>,
  entrees: ReadonlyMap<string, EntreeManifeste> | null,
): JournalRepare {
  const names = new Set([...found.keys(), ...(entrees?.keys() ?? [])])
  const parts = [...names].filter((name) => getJournalRank(name) !== undefined).sort()
  const operations = new Map<OperationId, Operation>()
  const nonProuvees = new Set<OperationId>()
  const parties: PartieReparee[] = []
  let ecartees = 0
  const states = parts.map((chemin) => {
    const entry = found.get(chemin)
    return { chemin, entry, proved: entry !== undefined && isProved(entry, entrees?.get(chemin)) }
  })
  for (const { chemin, entry, proved } of [...states].sort(
    (a, b) => Number(b.proved) - Number(a.proved),
  )) {
    const lines = entry === undefined ? [] : splitLines(entry.bytes)
    let count = 0
    for (const line of lines) {
      const operation = readOperation(readLine(line))
      if (operation === undefined) continue
      count += 1
      if (!proved && checkValue(operation) === 'illisible') ecartees += 1
      else if (!operations.has(operation.i)) {
        operations.set(operation.i, operation)
        if (!proved) nonProuvees.add(operation.i)
      }
    }
    const etat = proved ? 'intacte' : count > 0 ? 'partielle' : 'perdue'
    parties.push({ chemin, etat, operations: count, lignesPerdues: lines.length - count })
  }
  for (const { operation } of checkOperations([...operations.values()])) {
    if (operations.delete(operation)) ecartees += 1
    nonProuvees.delete(operation)
  }
  const sessions = readDamagedSessions(found.get(NAMES.sessions))
  parties.sort((a, b) => (a.chemin < b.chemin ? -1 : 1))
  return { operations: [...operations.values()], nonProuvees, parties, ecartees, sessions }
}

function readDamagedSessions(entry: FoundEntry | undefined): readonly SessionJournal[] {
  const sessions = new Map<string, SessionJournal>()
  for (const line of entry === undefined ? [] : splitLines(entry.bytes)) {
    const session = readSession(readLine(line))
    if (session !== undefined && !sessions.has(session.id)) sessions.set(session.id, session)
  }
  return [...sessions.values()]
}
