import {
  addDays,
  addMonths,
  buildJourIso,
  getLastDayOfMonth,
  getWeekday,
  isDateIso,
  splitJour,
} from '../../../shared/kernel/jour'
import type { DateIso } from '../../../shared/kernel/json'

/** Where a day stands in an event of several days that follow one another; `seul` for a day alone. */
export type PlaceJour = 'seul' | 'debut' | 'milieu' | 'fin'

/** The first day of the month of an address, « 2022-10 »; of the month of `today` when it cannot be read. */
export function readMois(text: string | null, today: DateIso): DateIso {
  const first = `${text ?? ''}-01`
  return isDateIso(first) ? first : getPremier(today)
}

/** The first day of the month of a day. */
export function getPremier(jour: DateIso): DateIso {
  const { year, month } = splitJour(jour)
  return buildJourIso(year, month, 1)
}

/**
 * The weeks that a month touches, Monday to Sunday: the days before and after it included. With `six`, always six weeks: the grid
 * keeps its height from a month to the next.
 */
export function listSemaines(
  premier: DateIso,
  options: { readonly six?: boolean } = {},
): readonly (readonly DateIso[])[] {
  const { year, month } = splitJour(premier)
  const lead = getWeekday(premier) - 1
  const count = options.six === true ? 6 : Math.ceil((lead + getLastDayOfMonth(year, month)) / 7)
  const monday = addDays(premier, -lead)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => addDays(monday, week * 7 + day)),
  )
}

/** Where a day stands among the days of one event. */
export function getPlaceJour(jours: readonly DateIso[], jour: DateIso): PlaceJour {
  const isAfter = jours.includes(addDays(jour, -1))
  const isBefore = jours.includes(addDays(jour, 1))
  if (isAfter) return isBefore ? 'milieu' : 'fin'
  return isBefore ? 'debut' : 'seul'
}

/** The day on which the keyboard stands after a key, or null when the key says nothing here. */
export function getJourApres(jour: DateIso, key: string, isShifted: boolean): DateIso | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(jour, -1)
    case 'ArrowRight':
      return addDays(jour, 1)
    case 'ArrowUp':
      return addDays(jour, -7)
    case 'ArrowDown':
      return addDays(jour, 7)
    case 'Home':
      return addDays(jour, 1 - getWeekday(jour))
    case 'End':
      return addDays(jour, 7 - getWeekday(jour))
    case 'PageUp':
      return addMonths(jour, isShifted ? -12 : -1)
    case 'PageDown':
      return addMonths(jour, isShifted ? 12 : 1)
    default:
      return null
  }
}

/** « 2022-10 », for the address. */
export function formatMoisAdresse(jour: DateIso): string {
  return jour.slice(0, 7)
}
