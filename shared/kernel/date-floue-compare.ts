import type { DateFloue, Precision } from './date-floue'
import { daysBetween, getDayNumber, splitJour } from './jour'
import type { Json } from './json'
import { stableStringify } from './json'

/** From the finest to the widest: between two dates of the same place, the more precise one comes first. */
const RANGS: { readonly [K in Precision]: number } = {
  jour: 0,
  jours: 1,
  semaine: 2,
  mois: 3,
  trimestre: 4,
  semestre: 5,
  annee: 6,
  plage: 7,
}

/**
 * Chronological order across all precisions; total, so that every copy shows the same list. A date stands at the middle of its
 * bounds (« 2022 » comes after « 1er avril 2022 » and before « 18 juin et 22 octobre », as the real CTG calendars print them);
 * « d’ici … » stands at its end, « depuis … » and « pas avant … » at their start. Then: the earlier start, the earlier end, the more
 * precise, the earlier time, and the text of the value.
 */
export function compareDateFloue(a: DateFloue, b: DateFloue): number {
  return (
    getPlace(a) - getPlace(b) ||
    compareText(a.debut, b.debut) ||
    compareText(a.fin, b.fin) ||
    RANGS[a.precision] - RANGS[b.precision] ||
    compareText(a.heure?.debut ?? '', b.heure?.debut ?? '') ||
    compareText(stableStringify(a as Json), stableStringify(b as Json))
  )
}

/** The order of a frieze: by start, then by end, then as `compareDateFloue`. */
export function compareDateFloueByStart(a: DateFloue, b: DateFloue): number {
  return compareText(a.debut, b.debut) || compareText(a.fin, b.fin) || compareDateFloue(a, b)
}

/** Twice the day number, so that the middle of two days is whole. */
function getPlace(date: DateFloue): number {
  if (date.borne === 'dici') return 2 * getDayNumber(date.fin)
  if (date.borne === 'depuis' || date.borne === 'pasAvant') return 2 * getDayNumber(date.debut)
  return getDayNumber(date.debut) + getDayNumber(date.fin)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Months from the end of `a` to the end of `b`, for « décalée de 4 mois » (juin – juillet become juin – novembre: 4). Between two
 * single days, whole months only: from 30 June to 1 July is 0 (see `getDaysBetween`). Negative when `b` is earlier.
 */
export function getMonthsBetween(a: DateFloue, b: DateFloue): number {
  const from = splitJour(a.fin)
  const to = splitJour(b.fin)
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (a.precision !== 'jour' || b.precision !== 'jour') return months
  if (months > 0 && to.day < from.day) return months - 1
  if (months < 0 && to.day > from.day) return months + 1
  return months
}

/** Days from the end of `a` to the end of `b`. */
export function getDaysBetween(a: DateFloue, b: DateFloue): number {
  return daysBetween(a.fin, b.fin)
}
