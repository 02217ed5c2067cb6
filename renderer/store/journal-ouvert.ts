import type { Journal, Operation, SessionJournal } from '../../shared/domain/operation'
import { success, type Result } from '../../shared/kernel/result'
import type { Atelier } from './atelier'

type Cache = {
  journal: Journal
  /** Written since `journal` was put together. */
  operations: Operation[]
  sessions: SessionJournal[]
}

const caches = new WeakMap<Atelier, Cache>()
const readings = new WeakMap<Atelier, Promise<Result<Journal>>>()

/** The journal of the open dossier, every gesture included. Read once from the disk, then kept while the dossier is open. */
export async function readJournalOuvert(atelier: Atelier): Promise<Result<Journal>> {
  const known = getCached(atelier)
  if (known !== null) return success(known)
  const reading = readings.get(atelier) ?? readFirst(atelier)
  readings.set(atelier, reading)
  const read = await reading
  readings.delete(atelier)
  if (!read.ok) return read
  return success(getCached(atelier) ?? read.value)
}

async function readFirst(atelier: Atelier): Promise<Result<Journal>> {
  const early: Cache = { journal: NONE, operations: [], sessions: [] }
  caches.set(atelier, early)
  const read = await atelier.ouvert.readJournal()
  // A merge meanwhile has put the whole journal here already.
  if (caches.get(atelier) !== early) return read
  if (!read.ok) {
    caches.delete(atelier)
    return read
  }
  early.journal = read.value
  return read
}

const NONE: Journal = { operations: [], sessions: [] }

/** The same, when it is known already: null before the first reading. */
export function getJournalOuvert(atelier: Atelier): Journal | null {
  return getCached(atelier)
}

function getCached(atelier: Atelier): Journal | null {
  const cache = caches.get(atelier)
  if (cache === undefined || cache.journal === NONE) return null
  const { operations, sessions } = cache
  if (operations.length + sessions.length > 0) {
    cache.journal = {
      operations: addMissing(cache.journal.operations, operations, ({ i }) => i),
      sessions: addMissing(cache.journal.sessions, sessions, ({ id }) => id),
    }
    cache.operations = []
    cache.sessions = []
  }
  return cache.journal
}

/** Gestures written while the disk was read may be in both. */
function addMissing<T>(known: readonly T[], added: readonly T[], getKey: (item: T) => string): T[] {
  const keys = new Set(added.map(getKey))
  return [...known.filter((item) => !keys.has(getKey(item))), ...added]
}

/** Tells the journal kept of a gesture just written. */
export function addToJournal(
  atelier: Atelier,
  operations: readonly Operation[],
  sessions: readonly SessionJournal[],
): void {
  const cache = caches.get(atelier)
  cache?.operations.push(...operations)
  cache?.sessions.push(...sessions)
}

/** The journal is this one from now on. */
export function setJournal(atelier: Atelier, journal: Journal): void {
  caches.set(atelier, { journal, operations: [], sessions: [] })
}
