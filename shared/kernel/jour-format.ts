import { formatJourMois } from './date-floue-format-simple'
import { getWeekday, splitJour } from './jour'
import type { DateIso } from './json'
import { JOURS_SEMAINE } from './mois'

export type FormatJourOptions = {
  /** « jeudi 20 octobre 2022 ». */
  readonly weekday?: boolean
  /** « 20 oct. 2022 ». */
  readonly short?: boolean
  /** « le 20 octobre 2022 ». */
  readonly article?: boolean
  /** False leaves the year out. */
  readonly year?: boolean
}

/** A calendar day in French, the day and its month joined by U+00A0. */
export function formatJour(date: DateIso, options: FormatJourOptions = {}): string {
  const { year, month, day } = splitJour(date)
  const weekday = options.weekday === true ? `${JOURS_SEMAINE[getWeekday(date) - 1] ?? ''} ` : ''
  const text = weekday + formatJourMois(day, month, options.short === true)
  return `${options.article === true ? 'le ' : ''}${text}${options.year === false ? '' : ` ${year}`}`
}

/** « 20/10/2022 », for narrow columns and spreadsheets. */
export function formatJourCourt(date: DateIso): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}
