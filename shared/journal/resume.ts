import type { Journal, SessionJournal } from '../domain/operation'
import type { Id, Json } from '../kernel/json'

/** Every session of stand-ins begins so. */
export const RESUME = 'resume'

export type OptionsResume = {
  readonly session: SessionJournal
  readonly now: number
  readonly format: number
  readonly garde?: (table: string, id: Id) => boolean
  readonly valeur?: (table: string, id: Id, champ: string, valeur: Json) => Json
}

export function isResume(session: string): boolean {
  return session.startsWith(RESUME)
}

export function buildResume(journal: Journal, _options: OptionsResume): Journal {
  return journal
}

export function selectUtiles(_ours: Journal, theirs: Journal): Journal {
  return theirs
}
