import { getDayFromNumber } from '../../kernel/jour'
import { formatJour } from '../../kernel/jour-format'
import { NBSP } from '../../kernel/nombre'

const DAY = 86_400_000

/** « 12 mars 2026 » from milliseconds; `decalage`: minutes that the clock of the reader is ahead of UTC. */
export function formatJourDe(quand: number, decalage: number): string {
  return formatJour(getDayFromNumber(Math.floor((quand + decalage * 60_000) / DAY)))
}

/** « 12 mars 2026 à 9 h 05 ». */
export function formatMoment(quand: number, decalage: number): string {
  const local = quand + decalage * 60_000
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / 60_000)
  const rest = String(minutes % 60).padStart(2, '0')
  return `${formatJourDe(quand, decalage)} à ${String(Math.floor(minutes / 60))}${NBSP}h${NBSP}${rest}`
}

/** « le 12 mars 2026 », « du 3 mars 2026 au 12 mars 2026 ». */
export function formatPeriode(du: number, au: number, decalage: number): string {
  const first = formatJourDe(du, decalage)
  const last = formatJourDe(au, decalage)
  return first === last ? `le ${first}` : `du ${first} au ${last}`
}
