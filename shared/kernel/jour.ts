import type { DateIso } from './json'

/**
 * Calendar days as text, « 2022-10-20 », and their arithmetic. Whole numbers only: no Date object, so a day is the same day in
 * Toulouse, in Los Angeles and in Apia (date-fns works on local Dates, which is why it is not used here).
 * Years run from 1000 to 9999; a result outside is brought back to the nearest bound.
 */

const MIN_DAY: DateIso = '1000-01-01'
const MAX_DAY: DateIso = '9999-12-31'

export type JourParts = { readonly year: number; readonly month: number; readonly day: number }

/** True for the text of a day that exists in the calendar (« 2022-02-31 » does not). */
export function isDateIso(raw: unknown): raw is DateIso {
  if (typeof raw !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(raw)) return false
  const { year, month, day } = splitJour(raw)
  return isJour(year, month, day)
}

/** True when the three numbers (month and day from 1) make a day of the calendar. */
export function isJour(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1000 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= getLastDayOfMonth(year, month)
  )
}

/** Digit by digit: plans of thousands of steps ask for millions of days. */
export function splitJour(date: DateIso): JourParts {
  return {
    year: readTwo(date, 0) * 100 + readTwo(date, 2),
    month: readTwo(date, 5),
    day: readTwo(date, 8),
  }
}

/** The number that two digits make. */
function readTwo(date: DateIso, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48
}

/** The text of a day. The numbers must make a real day (see `isJour`). */
export function buildJourIso(year: number, month: number, day: number): DateIso {
  const four = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return `${four}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`
}

/** Number of the last day of a month (28 to 31), month from 1. */
export function getLastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isBissextile(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isBissextile(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days since 1 January 1970, negative before (proleptic Gregorian calendar, Hinnant's algorithm). */
export function getDayNumber(date: DateIso): number {
  const { year, month, day } = splitJour(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse of `getDayNumber`. */
export function getDayFromNumber(dayNumber: number): DateIso {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 1000) return MIN_DAY
  if (year > 9999) return MAX_DAY
  return buildJourIso(year, month, day)
}

/** The day `days` later (earlier when negative). */
export function addDays(date: DateIso, days: number): DateIso {
  return getDayFromNumber(getDayNumber(date) + days)
}

/** The same day `months` later; when that month is too short, its last day (31 January + 1 is 28 or 29 February). */
export function addMonths(date: DateIso, months: number): DateIso {
  const { year, month, day } = splitJour(date)
  const index = year * 12 + month - 1 + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  if (newYear < 1000) return MIN_DAY
  if (newYear > 9999) return MAX_DAY
  return buildJourIso(newYear, newMonth, Math.min(day, getLastDayOfMonth(newYear, newMonth)))
}

/** Days from `a` to `b`: positive when `b` is later, 0 for the same day. */
export function daysBetween(a: DateIso, b: DateIso): number {
  return getDayNumber(b) - getDayNumber(a)
}

/** 1 for Monday to 7 for Sunday. */
export function getWeekday(date: DateIso): number {
  const rest = (getDayNumber(date) + 3) % 7
  return (rest < 0 ? rest + 7 : rest) + 1
}

/** ISO 8601 week: the week belongs to the year of its Thursday, which may not be the year of the day. */
export function getIsoWeek(date: DateIso): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - getWeekday(date))
  const { year } = splitJour(thursday)
  return { year, week: Math.floor(daysBetween(buildJourIso(year, 1, 1), thursday) / 7) + 1 }
}

/** Monday of an ISO week. */
export function getMondayOfIsoWeek(year: number, week: number): DateIso {
  const fourth = buildJourIso(year, 1, 4)
  return addDays(fourth, 1 - getWeekday(fourth) + (week - 1) * 7)
}

/** 52 or 53. */
export function getIsoWeekCount(year: number): number {
  return getIsoWeek(buildJourIso(year, 12, 28)).week
}
