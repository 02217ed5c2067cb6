import { addDays, addMonths, getDayNumber, getLastDayOfMonth, splitJour } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'

/** Days laid along a line. Lengths are in the unit of `largeur`: pixels on the screen, points on paper. */
export type Echelle = {
  readonly de: DateIso
  /** The last day, whole. */
  readonly a: DateIso
  readonly jours: number
  readonly largeur: number
  readonly parJour: number
  /** Number of the first day, so that a place is one subtraction and one product. */
  readonly origine: number
}

export function buildEchelle(de: DateIso, a: DateIso, largeur: number): Echelle {
  const origine = getDayNumber(de)
  const jours = Math.max(1, getDayNumber(a) - origine + 1)
  return { de, a, jours, largeur, parJour: largeur / jours, origine }
}

/** Where a day begins. */
export function getX(echelle: Echelle, jour: DateIso): number {
  return (getDayNumber(jour) - echelle.origine) * echelle.parJour
}

/** Where a day ends. */
export function getXFin(echelle: Echelle, jour: DateIso): number {
  return getX(echelle, jour) + echelle.parJour
}

/** The day under a place of the line; before the first one or after the last one when the place is outside. */
export function getJourAt(echelle: Echelle, x: number): DateIso {
  return addDays(echelle.de, Math.floor(x / echelle.parJour))
}

export function getPremierDuMois(jour: DateIso): DateIso {
  return `${jour.slice(0, 7)}-01`
}

export function getDernierDuMois(jour: DateIso): DateIso {
  const { year, month } = splitJour(jour)
  return `${jour.slice(0, 7)}-${String(getLastDayOfMonth(year, month)).padStart(2, '0')}`
}

/** The first day of each month that the span touches, the first one even when the span begins after it. */
export function listMois(de: DateIso, a: DateIso): readonly DateIso[] {
  const months: DateIso[] = []
  for (let month = getPremierDuMois(de); month <= a; month = addMonths(month, 1)) {
    months.push(month)
    if (month >= '9999-12-01') break
  }
  return months
}
