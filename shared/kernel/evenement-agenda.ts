import type { DateIso } from './json'

/** An entry of a calendar, as it is sent to Outlook and others. Times are those of metropolitan France. */
export type EvenementAgenda = {
  /** For life: a later sending with the same one replaces the entry. */
  readonly uid: string
  /** One more at each sending (RFC 5545, SEQUENCE). */
  readonly sequence: number
  readonly resume: string
  readonly description: string
  readonly lieu: string
  readonly jour: DateIso
  /** The last day of an entry of several whole days; it leaves them free in the calendar. */
  readonly dernierJour?: DateIso
  /** « 14:00 »; without one the entry takes the whole day. */
  readonly debut: string | null
  readonly fin: string | null
  readonly annule: boolean
}
