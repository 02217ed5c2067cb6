import { addDays, isDateIso } from './jour'
import type { DateIso } from './json'

/** A moment of universal time: its day and its time, « 13:00 ». */
export type MomentUtc = { readonly jour: DateIso; readonly heure: string }

const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * A time of metropolitan France in universal time, summer and winter time included, whatever the time zone of the machine: 14:00 on
 * 1 December is 13:00, on 1 July 12:00. In the hour that does not exist in March, the moment one hour later; in the one that comes
 * twice in October, the first. `undefined` for what is not a day and a time.
 */
export function convertParisEnUtc(jour: DateIso, heure: string): MomentUtc | undefined {
  const minutes = readMinutes(heure)
  if (!isDateIso(jour) || minutes === undefined) return undefined
  // Summer time first: of the two moments of October, the earlier.
  for (const offset of [120, 60]) {
    const utc = shift(jour, minutes - offset)
    if (readParis(utc) === heure) return utc
  }
  return shift(jour, minutes - 60)
}

function readMinutes(heure: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(heure)
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}

function shift(jour: DateIso, minutes: number): MomentUtc {
  const before = minutes < 0
  const rest = before ? minutes + 1440 : minutes
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    jour: before ? addDays(jour, -1) : jour,
    heure: `${two(Math.floor(rest / 60))}:${two(rest % 60)}`,
  }
}

function readParis({ jour, heure }: MomentUtc): string {
  return PARIS.format(Date.parse(`${jour}T${heure}:00Z`))
}
