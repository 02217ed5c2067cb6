import type { UNITES_DUREE } from '../../domain/etape.entity'
import { addDays, addMonths, getDayFromNumber, getDayNumber } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from './calendrier.rules'

export type UniteDuree = (typeof UNITES_DUREE)[number]['value']

/** Some thirty years: a longer delay is a typing error and is brought back to it. */
const MAX = 11_000

/** The day `nombre` working days later (earlier when negative): the first one counted is the one after `jour`. 0 is `jour` itself. */
export function addJoursOuvres(calendrier: Calendrier, jour: DateIso, nombre: number): DateIso {
  const step = nombre < 0 ? -1 : 1
  let left = Math.min(MAX, Math.ceil(Math.abs(nombre)))
  if (left === 0) return jour
  const ouvres = getJoursOuvres(calendrier)
  let day = getDayNumber(jour)
  // Where the calendar ends no day is worked: no more is counted than any year would need.
  const last = day + step * (left * 3 + 400)
  while (left > 0 && day !== last) {
    day += step
    let isOuvre = ouvres.get(day)
    if (isOuvre === undefined) {
      isOuvre = calendrier.isOuvre(getDayFromNumber(day))
      ouvres.set(day, isOuvre)
    }
    if (isOuvre) left -= 1
  }
  return getDayFromNumber(day)
}

/** By number of the day, so that counting does not write and read the text of each. */
const cache = new WeakMap<Calendrier, Map<number, boolean>>()

function getJoursOuvres(calendrier: Calendrier): Map<number, boolean> {
  const known = cache.get(calendrier)
  if (known !== undefined) return known
  const ouvres = new Map<number, boolean>()
  cache.set(calendrier, ouvres)
  return ouvres
}

/**
 * The day that leaves `nombre` clear days between: neither the day of sending nor the day of the meeting counts, and Saturdays,
 * Sundays and public holidays do. Five clear days before 21 November: sent on the 15th at the latest.
 */
export function addJoursFrancs(jour: DateIso, nombre: number): DateIso {
  if (nombre === 0) return jour
  const days = Math.min(MAX, Math.ceil(Math.abs(nombre))) + 1
  return addDays(jour, nombre < 0 ? -days : days)
}

/**
 * The day at the end of a delay, counted from `jour`; a negative value counts back. Parts of a day are rounded up; months are those of
 * the calendar, a part of a month being so many thirtieths.
 */
export function addDelai(
  calendrier: Calendrier,
  jour: DateIso,
  valeur: number,
  unite: UniteDuree | null,
): DateIso {
  if (!Number.isFinite(valeur) || valeur === 0) return jour
  const sign = valeur < 0 ? -1 : 1
  const count = Math.min(MAX, Math.abs(valeur))
  switch (unite) {
    case 'jours_ouvres':
      return addJoursOuvres(calendrier, jour, valeur)
    case 'jours_francs':
      return addJoursFrancs(jour, valeur)
    case 'semaines':
      return addDays(jour, sign * Math.ceil(count * 7))
    case 'mois': {
      const whole = Math.floor(count)
      const days = Math.ceil((count - whole) * 30)
      return addDays(addMonths(jour, sign * Math.min(whole, 1200)), sign * days)
    }
    default:
      return addDays(jour, sign * Math.ceil(count))
  }
}

/**
 * The latest day from which the delay is over on `jour` at the latest. Not always `addDelai` backwards: three working days before a
 * Sunday, or a month before the 31st, must be checked by counting forward again.
 */
export function getAuPlusTard(
  calendrier: Calendrier,
  jour: DateIso,
  valeur: number,
  unite: UniteDuree | null,
): DateIso {
  let day = addDelai(calendrier, jour, -valeur, unite)
  while (addDelai(calendrier, day, valeur, unite) > jour) day = addDays(day, -1)
  return day
}
