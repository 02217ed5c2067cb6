import type { Journal, Operation } from '../domain/operation'
import { getCounter, getSession } from './operation-id'

/** A point of the history: the highest Lamport counter known of each session. */
export type Vecteur = Readonly<Record<string, number>>

/** The point where a list of operations ends. */
export function buildVecteur(operations: readonly Pick<Operation, 'i'>[]): Vecteur {
  const highest = new Map<string, number>()
  for (const { i } of operations) {
    const [session, counter] = [getSession(i), getCounter(i)]
    if (counter > (highest.get(session) ?? 0)) highest.set(session, counter)
  }
  return toVecteur(highest)
}

/** True when an operation was there already at that point. */
export function isKnown({ i }: Pick<Operation, 'i'>, vecteur: Vecteur): boolean {
  const session = getSession(i)
  return Object.hasOwn(vecteur, session) && getCounter(i) <= (vecteur[session] ?? 0)
}

/** The journal as it was at that point. */
export function filterJournal(journal: Journal, vecteur: Vecteur): Journal {
  const operations = journal.operations.filter((operation) => isKnown(operation, vecteur))
  const sessions = journal.sessions.filter(({ id }) => Object.hasOwn(vecteur, id))
  return { operations, sessions }
}

/** « session:counter » pairs, counters in base 36, sorted: the same text for the same point. */
export function formatVecteur(vecteur: Vecteur): string {
  return Object.keys(vecteur)
    .sort()
    .map((session) => `${session}:${(vecteur[session] ?? 0).toString(36)}`)
    .join(' ')
}

/** Reads what `formatVecteur` wrote; null when it is anything else. */
export function parseVecteur(text: string): Vecteur | null {
  const highest = new Map<string, number>()
  if (text === '') return {}
  for (const part of text.split(' ')) {
    const match = /^([0-9A-Za-z]{1,40}):([0-9a-z]{1,8})$/.exec(part)
    const [, session, counter] = match ?? []
    if (session === undefined || counter === undefined || highest.has(session)) return null
    highest.set(session, Number.parseInt(counter, 36))
  }
  return toVecteur(highest)
}

/** Sorted, so that two equal points look the same; own keys only, whatever the sessions are called. */
function toVecteur(highest: ReadonlyMap<string, number>): Vecteur {
  return Object.fromEntries([...highest].sort(([a], [b]) => (a < b ? -1 : 1)))
}
