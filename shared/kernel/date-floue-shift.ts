import type { DateFloue } from './date-floue'
import {
  buildAnnee,
  buildJour,
  buildJours,
  buildMois,
  buildPlage,
  buildSemaine,
  buildSemestre,
  buildTrimestre,
} from './date-floue-build'
import { formatDateFloue } from './date-floue-format'
import { addDays, addMonths, daysBetween, getIsoWeek, splitJour } from './jour'
import type { Result } from './result'
import { echec, success } from './result'

/** Whole numbers; negative to move earlier. */
export type Decalage = { readonly months: number } | { readonly days: number }

/**
 * The date moved, with the same precision and the same words. A day moves by days or months (31 January + 1 month is the last day of
 * February), a week by weeks or months, a month by months, a quarter by 3 months, a half-year by 6, a year by 12. When the words
 * cannot follow (« fin 2022 » one month later), it fails with a sentence that asks for the new date; with `orMonths`, which a
 * cascade uses, it becomes the span of whole months it covers (« novembre 2022 à janvier 2023 »), or of days when moved by days.
 */
export function shiftDateFloue(
  date: DateFloue,
  by: Decalage,
  options: { readonly orMonths?: boolean } = {},
): Result<DateFloue> {
  const moved = shiftParts(date, by)
  if (moved !== undefined) {
    return success(date.borne === undefined ? moved : { ...moved, borne: date.borne })
  }
  if (options.orMonths === true) return success(shiftAsSpan(date, by))
  return echec(
    'decalage-impossible',
    `« ${formatDateFloue(date)} » ne peut pas se décaler ainsi avec les mêmes mots. Écrivez la nouvelle date.`,
  )
}

function shiftParts(date: DateFloue, by: Decalage): DateFloue | undefined {
  if (date.plage !== undefined) {
    const de = shiftParts(date.plage.de, by)
    const a = shiftParts(date.plage.a, by)
    if (de === undefined || a === undefined || de.debut > a.fin) return undefined
    const plage = buildPlage(de, a)
    return plage.precision === 'plage' ? plage : undefined
  }
  if (date.precision === 'jour') return buildJour(shiftDay(date.debut, by), date.heure)
  if (date.jours !== undefined) {
    const moved = buildJours(date.jours.map((jour) => shiftDay(jour, by)))
    return moved.jours?.length === date.jours.length ? moved : undefined
  }
  return 'days' in by ? shiftByDays(date, by.days) : shiftByMonths(date, by.months)
}

function shiftDay(day: string, by: Decalage): string {
  return 'days' in by ? addDays(day, by.days) : addMonths(day, by.months)
}

function shiftByDays(date: DateFloue, days: number): DateFloue | undefined {
  if (days === 0) return withoutBorne(date)
  if (date.precision !== 'semaine' || days % 7 !== 0) return undefined
  const { year, week } = getIsoWeek(addDays(date.debut, days))
  return buildSemaine(year, week)
}

function shiftByMonths(date: DateFloue, months: number): DateFloue | undefined {
  if (months === 0) return withoutBorne(date)
  const { year, month } = splitJour(addMonths(`${date.debut.slice(0, 7)}-01`, months))
  switch (date.precision) {
    case 'semaine': {
      // The week of the same Thursday: the day that gives an ISO week its year.
      const iso = getIsoWeek(addMonths(addDays(date.debut, 3), months))
      return buildSemaine(iso.year, iso.week)
    }
    case 'mois':
      return buildMois(year, month, date.partie)
    case 'trimestre':
      return months % 3 === 0 ? buildTrimestre(year, Math.ceil(month / 3)) : undefined
    case 'semestre':
      return months % 6 === 0 ? buildSemestre(year, month <= 6 ? 1 : 2) : undefined
    case 'annee':
      return months % 12 === 0 ? buildAnnee(year, date.partie) : undefined
    default:
      return undefined
  }
}

function withoutBorne(date: DateFloue): DateFloue {
  const { borne: _borne, ...rest } = date
  return rest
}

/** What is left when the words cannot follow: days moved by days, whole months moved by months. The open side stays. */
function shiftAsSpan(date: DateFloue, by: Decalage): DateFloue {
  if ('days' in by) {
    const debut = addDays(date.debut, by.days)
    return buildPlage(
      buildJour(debut),
      buildJour(addDays(debut, daysBetween(date.debut, date.fin))),
    )
  }
  const from = splitJour(addMonths(`${date.debut.slice(0, 7)}-01`, by.months))
  const to = splitJour(addMonths(`${date.fin.slice(0, 7)}-01`, by.months))
  const span = buildPlage(buildMois(from.year, from.month), buildMois(to.year, to.month))
  return date.borne === undefined ? span : { ...span, borne: date.borne }
}
