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
import { addDays, addMonths, getIsoWeek, splitJour } from './jour'

/** Whole numbers; negative to move earlier. */
export type Decalage = { readonly months: number } | { readonly days: number }

/** Undefined when the words cannot follow. The open side is left out. */
export function shiftParts(date: DateFloue, by: Decalage): DateFloue | undefined {
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
