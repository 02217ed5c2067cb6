import ICAL from 'ical.js'
import type { EvenementAgenda } from '../kernel/evenement-agenda'
import { convertParisEnUtc, type MomentUtc } from '../kernel/fuseau'
import { addDays } from '../kernel/jour'
import { formatUtf8 } from './utf8'

/** Minutes of a meeting whose end is not said. */
const DUREE_USUELLE = 120

/**
 * A calendar file (RFC 5545): one entry an event, in universal time so that no program shifts it, with a reminder the day before
 * what is to come.
 * Entries that are all cancelled make a cancellation. `moment`: milliseconds, written as the date of the file.
 */
export function buildAgenda(
  evenements: readonly EvenementAgenda[],
  moment: number,
): Uint8Array<ArrayBuffer> {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Cairn//Convention territoriale globale//FR')
  const isCancelled = evenements.length > 0 && evenements.every(({ annule }) => annule)
  calendar.addPropertyWithValue('method', isCancelled ? 'CANCEL' : 'PUBLISH')
  const stamp = ICAL.Time.fromJSDate(new Date(moment), true)
  for (const evenement of evenements) calendar.addSubcomponent(buildEvenement(evenement, stamp))
  return formatUtf8(`${calendar.toString()}\r\n`)
}

function buildEvenement(evenement: EvenementAgenda, stamp: ICAL.Time): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', evenement.uid)
  event.addPropertyWithValue('dtstamp', stamp)
  event.addPropertyWithValue('sequence', evenement.sequence)
  event.addPropertyWithValue('summary', evenement.resume)
  if (evenement.lieu !== '') event.addPropertyWithValue('location', evenement.lieu)
  if (evenement.description !== '') event.addPropertyWithValue('description', evenement.description)
  event.addPropertyWithValue('status', evenement.annule ? 'CANCELLED' : 'CONFIRMED')
  const [start, end] = listBornes(evenement)
  event.addPropertyWithValue('dtstart', start)
  event.addPropertyWithValue('dtend', end)
  // Weeks long, it must not make its reader look busy.
  if (evenement.dernierJour !== undefined) event.addPropertyWithValue('transp', 'TRANSPARENT')
  const isPast =
    (evenement.dernierJour ?? evenement.jour) < stamp.toJSDate().toISOString().slice(0, 10)
  // A reminder of what is over would ring as soon as the file is opened.
  if (!evenement.annule && !isPast) event.addSubcomponent(buildRappel(evenement.resume))
  return event
}

/** First moment, and the one after the last. A whole day when no time is said or when it cannot be read. */
function listBornes(evenement: EvenementAgenda): readonly [ICAL.Time, ICAL.Time] {
  const { jour, debut, fin, dernierJour = jour } = evenement
  const isDays = debut === null || dernierJour !== jour
  const start = isDays ? undefined : convertParisEnUtc(jour, debut)
  if (start === undefined) {
    return [ICAL.Time.fromDateString(jour), ICAL.Time.fromDateString(addDays(dernierJour, 1))]
  }
  const end = fin === null ? undefined : convertParisEnUtc(jour, fin)
  const first = buildTime(start)
  if (end !== undefined && buildTime(end).compare(first) > 0) return [first, buildTime(end)]
  const last = first.clone()
  last.addDuration(ICAL.Duration.fromData({ minutes: DUREE_USUELLE }))
  return [first, last]
}

function buildTime({ jour, heure }: MomentUtc): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${jour}T${heure}:00Z`)
}

function buildRappel(resume: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('description', resume)
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromData({ days: 1, isNegative: true }))
  return alarm
}
