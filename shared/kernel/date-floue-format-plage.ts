import type { DateFloue } from './date-floue'
import { formatNumeroJour, formatSimple } from './date-floue-format-simple'
import { getIsoWeek, splitJour } from './jour'

type Plage = NonNullable<DateFloue['plage']>

/**
 * « mars-avril 2022 », « février à mai 2022 », « 2022-2026 », « du 6 au 9 septembre 2022 », « d’avril au 15 octobre 2021 ».
 * `short` and `compact` (behind « vers », « d’ici »…) write a hyphen: « févr.-mai 2022 », « nov. 2022 – janv. 2023 ».
 */
export function formatPlage(
  plage: Plage,
  short: boolean,
  article: boolean,
  compact = false,
): string {
  const { de, a } = plage
  const withYear = !hasSameYear(de, a)
  if (de.precision === 'annee' && a.precision === 'annee' && !de.partie && !a.partie && !article) {
    return `${formatSimple(de, short, 'nu')}-${formatSimple(a, short, 'nu')}`
  }
  const plainMonths =
    de.precision === 'mois' && a.precision === 'mois' && !de.partie && !a.partie && !withYear
  if (plainMonths && !short && !compact && isNextMonth(de, a)) {
    return `${article ? 'en ' : ''}${formatSimple(de, short, 'nu', false)}-${formatSimple(a, short, 'nu')}`
  }
  if (article || !(short || compact)) return formatPhrase(de, a, short, withYear, article)
  const sameMonth = isSameMonthOfDays(de, a)
  const left = sameMonth
    ? formatNumeroJour(splitJour(de.debut).day)
    : formatSimple(de, short, 'nu', withYear)
  const dash = sameMonth || plainMonths ? '-' : ' – '
  return `${left}${dash}${formatSimple(a, short, 'nu')}`
}

function formatPhrase(
  de: DateFloue,
  a: DateFloue,
  short: boolean,
  withYear: boolean,
  article: boolean,
): string {
  const end = formatSimple(a, short, 'a')
  if (isSameMonthOfDays(de, a)) return `du ${formatNumeroJour(splitJour(de.debut).day)} ${end}`
  const bothMonths = de.precision === 'mois' && a.precision === 'mois'
  return `${formatSimple(de, short, bothMonths && !article ? 'nu' : 'de', withYear)} ${end}`
}

/** Whether the end says the year of the start. A year keeps its own figures; a week counts its own years. */
function hasSameYear(de: DateFloue, a: DateFloue): boolean {
  if (de.precision === 'annee' || a.precision === 'annee') return false
  if ((de.precision === 'semaine') !== (a.precision === 'semaine')) return false
  if (de.precision === 'semaine') return getIsoWeek(de.debut).year === getIsoWeek(a.debut).year
  return de.debut.slice(0, 4) === a.debut.slice(0, 4)
}

function isNextMonth(de: DateFloue, a: DateFloue): boolean {
  return splitJour(a.debut).month === splitJour(de.debut).month + 1
}

function isSameMonthOfDays(de: DateFloue, a: DateFloue): boolean {
  return (
    de.precision === 'jour' &&
    a.precision === 'jour' &&
    de.debut.slice(0, 7) === a.debut.slice(0, 7)
  )
}
