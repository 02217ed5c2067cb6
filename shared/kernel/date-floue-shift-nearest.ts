import { addBorne, type DateFloue } from './date-floue'
import { buildAnnee, buildJours, buildMois, buildPlage } from './date-floue-build'
import { shiftParts, type Decalage } from './date-floue-shift-exact'
import { addDays, addMonths, daysBetween, splitJour } from './jour'
import type { DateIso } from './json'

/** Mean length of a month in days. */
const JOURS_MOIS = 30.436875

/**
 * The nearest honest words for a date that cannot move with its own. Days never make a vague date look precise: a week moves by the
 * nearest number of weeks, a month and anything vaguer by the nearest number of months, perhaps none. « fin 2022 » three months later is
 * « début 2023 », one month later « vers novembre 2022 – janvier 2023 », from which it comes back to its words; « 4e trimestre 2022 »
 * becomes its three months; « d’ici fin 2022 » keeps its last month alone, « pas avant 2026 » its first.
 */
export function shiftNearest(date: DateFloue, by: Decalage): DateFloue {
  if (date.jours !== undefined) return shiftList(date.jours, by)
  if (date.precision === 'semaine' && 'days' in by) {
    return keepBorne(date, shiftParts(date, { days: 7 * roundHalf(by.days / 7) }))
  }
  if (date.plage !== undefined) {
    const { de, a } = date.plage
    const first = shiftEnd(de, by, 'de')
    const last = shiftEnd(a, by, 'a')
    const isSpan = first.debut <= last.debut && first.fin <= last.fin
    const plage = isSpan ? buildPlage(first, last) : undefined
    if (plage?.precision === 'plage') return addBorne(plage, date.borne)
  }
  const months = 'months' in by ? by.months : roundHalf(by.days / JOURS_MOIS)
  const moved = shiftParts(date, { months })
  return moved === undefined ? shiftSpan(date, months) : keepBorne(date, moved)
}

/** Two days that a shorter month would bring together keep their distance. */
function shiftList(jours: readonly DateIso[], by: Decalage): DateFloue {
  const [first = ''] = jours
  const days = 'days' in by ? by.days : daysBetween(first, addMonths(first, by.months))
  return buildJours(jours.map((jour) => addDays(jour, days)))
}

/** One end of a span: simple, and without an open side. */
function shiftEnd(date: DateFloue, by: Decalage, side: 'de' | 'a'): DateFloue {
  const moved = shiftParts(date, by) ?? shiftNearest(date, by)
  const { borne: _borne, ...end } = moved.plage?.[side] ?? moved
  return end
}

/** Whole months moved by months. */
function shiftSpan(date: DateFloue, months: number): DateFloue {
  const debut = addMonths(`${date.debut.slice(0, 7)}-01`, months)
  const fin = addMonths(`${date.fin.slice(0, 7)}-01`, months)
  if (date.borne === 'dici') return { ...buildMonth(fin), borne: 'dici' }
  if (date.borne === 'pasAvant' || date.borne === 'depuis') {
    return { ...buildMonth(debut), borne: date.borne }
  }
  const isVague = date.precision === 'annee' || date.borne === 'vers'
  return isVague ? buildVague(debut, fin) : buildPlage(buildMonth(debut), buildMonth(fin))
}

/** « vers octobre-décembre 2022 », which a cascade made, is « fin 2022 » again. */
export function restoreWords(date: DateFloue): DateFloue {
  return date.borne === 'vers' && date.plage !== undefined ? buildVague(date.debut, date.fin) : date
}

/** A year, or its beginning, middle or end, when the months are exactly theirs; else « vers … ». */
function buildVague(debut: DateIso, fin: DateIso): DateFloue {
  const { year } = splitJour(debut)
  const span = buildPlage(buildMonth(debut), buildMonth(fin))
  const words = [
    buildAnnee(year),
    ...(['debut', 'milieu', 'fin'] as const).map((partie) => buildAnnee(year, partie)),
  ]
  return (
    words.find((word) => word.debut === span.debut && word.fin === span.fin) ??
    addBorne(span, 'vers')
  )
}

function buildMonth(day: DateIso): DateFloue {
  const { year, month } = splitJour(day)
  return buildMois(year, month)
}

function keepBorne(date: DateFloue, moved: DateFloue | undefined): DateFloue {
  return addBorne(moved ?? date, date.borne)
}

/** To the nearest whole, halves away from zero, so that moving back undoes moving forth. */
function roundHalf(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0
}
