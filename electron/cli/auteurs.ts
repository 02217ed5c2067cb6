import type { SessionJournal } from '../../shared/domain/operation'

/** Who wrote during each session, in words. A session that is not listed has an unknown author. */
export function buildAuteurs(sessions: readonly SessionJournal[]): (session: string) => string {
  const names = new Map(sessions.map(({ id, nom }) => [id, nom.trim()]))
  return (session) => names.get(session) || 'auteur inconnu'
}

/** « 2026-03-12 14:05 », local time: sorts, and is read the same everywhere. */
export function formatInstant(quand: number): string {
  const date = new Date(quand)
  if (Number.isNaN(date.getTime())) return 'date inconnue'
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Shown in a list: on one line, cut when it is long. */
export function shortenValeur(text: string, max = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? '(vide)' : line.length <= max ? line : `${line.slice(0, max - 1)}…`
}
