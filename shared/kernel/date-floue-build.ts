import type { DateFloue } from './date-floue'
import { addDays, buildJourIso, getLastDayOfMonth, getMondayOfIsoWeek } from './jour'
import type { DateIso } from './json'

type Partie = NonNullable<DateFloue['partie']>

/** One day, with an optional time (« 14:00 », with or without an end). */
export function buildJour(day: DateIso, heure?: DateFloue['heure']): DateFloue {
  const base = { precision: 'jour', debut: day, fin: day } as const
  return heure === undefined ? base : { ...base, heure }
}

/** A list of days: sorted, without doubles; a single day when only one is left. The list must not be empty. */
export function buildJours(days: readonly DateIso[]): DateFloue {
  const jours = [...new Set(days)].sort()
  const debut = jours[0] as DateIso
  const fin = jours[jours.length - 1] as DateIso
  return jours.length === 1 ? buildJour(debut) : { precision: 'jours', debut, fin, jours }
}

/** An ISO week, Monday to Sunday. */
export function buildSemaine(year: number, week: number): DateFloue {
  const debut = getMondayOfIsoWeek(year, week)
  return { precision: 'semaine', debut, fin: addDays(debut, 6) }
}

/** Bounds of a part of a month: 1st–10th, 11th–20th, 21st to the end. */
export function buildMois(year: number, month: number, partie?: Partie): DateFloue {
  const last = getLastDayOfMonth(year, month)
  const [from, to] =
    partie === 'debut'
      ? [1, 10]
      : partie === 'milieu'
        ? [11, 20]
        : partie === 'fin'
          ? [21, last]
          : [1, last]
  const base = {
    precision: 'mois',
    debut: buildJourIso(year, month, from),
    fin: buildJourIso(year, month, to),
  } as const
  return partie === undefined ? base : { ...base, partie }
}

/** Bounds of a part of a year: January–March, May–August, October–December. */
export function buildAnnee(year: number, partie?: Partie): DateFloue {
  const [from, to] =
    partie === 'debut'
      ? [1, 3]
      : partie === 'milieu'
        ? [5, 8]
        : partie === 'fin'
          ? [10, 12]
          : [1, 12]
  const base = { precision: 'annee', ...buildMonthBounds(year, from, to) } as const
  return partie === undefined ? base : { ...base, partie }
}

/** Quarter 1 to 4. */
export function buildTrimestre(year: number, rank: number): DateFloue {
  return { precision: 'trimestre', ...buildMonthBounds(year, rank * 3 - 2, rank * 3) }
}

/** Half-year 1 or 2. */
export function buildSemestre(year: number, rank: number): DateFloue {
  return { precision: 'semestre', ...buildMonthBounds(year, rank * 6 - 5, rank * 6) }
}

/** A span whose ends keep their own precision. The end must not come before the start. The same end twice is that end alone. */
export function buildPlage(de: DateFloue, a: DateFloue): DateFloue {
  const same =
    de.precision === a.precision &&
    de.debut === a.debut &&
    de.fin === a.fin &&
    de.partie === a.partie
  return same ? de : { precision: 'plage', debut: de.debut, fin: a.fin, plage: { de, a } }
}

function buildMonthBounds(
  year: number,
  from: number,
  to: number,
): { readonly debut: DateIso; readonly fin: DateIso } {
  return {
    debut: buildJourIso(year, from, 1),
    fin: buildJourIso(year, to, getLastDayOfMonth(year, to)),
  }
}
