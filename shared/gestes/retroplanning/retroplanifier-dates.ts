import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildMois, buildPlage, buildSemaine } from '../../kernel/date-floue-build'
import { addDays, addMonths, daysBetween, getIsoWeek, getWeekday } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { shiftJusqua } from './date-par-pas'
import { getDebut, getFin, getTaille, type Forme } from './retroplanifier-tailles'

export type Regles = {
  readonly calendrier: Calendrier
  readonly eviterAout: boolean
  readonly eviterVacances: boolean
}

/** Beyond, the rules leave no room at all (a zone on holiday all year): the date is then taken as it comes. */
const ESSAIS = 500

/** Above, August may lie inside: only the two ends must avoid it. */
const LONGUEUR_SANS_AOUT = 45

/** The latest date of this form that ends on `fin` or before, and that the rules accept. */
export function placerAvant(forme: Forme, fin: DateIso, regles: Regles): DateFloue {
  const first = buildAvant(forme, fin, regles.calendrier)
  let date = first
  for (let count = 0; count < ESSAIS; count += 1) {
    if (isAcceptable(date, forme, regles)) return date
    date = buildAvant(forme, getVeille(date.fin, regles), regles.calendrier)
  }
  return first
}

/** The earliest date of this form that begins on `debut` or after, and that the rules accept. */
export function placerApres(forme: Forme, debut: DateIso, regles: Regles): DateFloue {
  const first = buildApres(forme, debut, regles.calendrier)
  let date = first
  for (let count = 0; count < ESSAIS; count += 1) {
    if (isAcceptable(date, forme, regles)) return date
    date = buildApres(forme, getLendemain(date.debut, regles), regles.calendrier)
  }
  return first
}

/** August is jumped at once: day by day, a plan of thousands of steps would take long. */
function getVeille(jour: DateIso, { eviterAout }: Regles): DateIso {
  return eviterAout && isAout(jour) ? `${jour.slice(0, 4)}-07-31` : addDays(jour, -1)
}

function getLendemain(jour: DateIso, { eviterAout }: Regles): DateIso {
  return eviterAout && isAout(jour) ? `${jour.slice(0, 4)}-09-01` : addDays(jour, 1)
}

const isAout = (jour: DateIso): boolean => jour.slice(5, 7) === '08'

/** Meetings on working days, out of the school holidays when asked; nothing in August when asked. */
export function isAcceptable(date: DateFloue, forme: Forme, regles: Regles): boolean {
  const { calendrier } = regles
  if (regles.eviterAout && touchesAout(date)) return false
  const isGood = (jour: DateIso): boolean =>
    calendrier.isOuvre(jour) &&
    !(forme.isReunion && regles.eviterVacances && calendrier.getVacances(jour) !== null)
  if (date.jours !== undefined) return date.jours.every(isGood)
  if (isPrecise(date)) {
    return isGood(date.fin) && (!forme.isReunion || isGood(date.debut))
  }
  if (!forme.isReunion || daysBetween(date.debut, date.fin) > 31) return true
  for (let jour = date.debut; jour <= date.fin; jour = addDays(jour, 1)) {
    if (isGood(jour)) return true
  }
  return false
}

function touchesAout({ debut, fin }: DateFloue): boolean {
  if (isAout(debut) || isAout(fin)) return true
  if (daysBetween(debut, fin) > LONGUEUR_SANS_AOUT) return false
  return debut.slice(5, 7) < '08' && fin.slice(5, 7) > '08' && debut.slice(0, 4) === fin.slice(0, 4)
}

/** A day, or a span between two days. */
function isPrecise(date: DateFloue): boolean {
  const end = date.plage?.a ?? date
  return end.precision === 'jour'
}

function buildAvant(forme: Forme, fin: DateIso, calendrier: Calendrier): DateFloue {
  const taille = getTaille(forme)
  switch (taille.par) {
    case 'jours': {
      const debut = getDebut(fin, taille.nombre, taille.unite, calendrier)
      return buildJours(debut, fin, forme)
    }
    case 'semaines': {
      const dimanche = addDays(fin, -(getWeekday(fin) % 7))
      return buildSemaines(addDays(dimanche, -7 * taille.nombre + 1), taille.nombre)
    }
    case 'mois': {
      // The last whole month: that of `fin` when it ends it, else the one before.
      const isWhole = addDays(fin, 1).slice(8) === '01'
      const last = addMonths(`${fin.slice(0, 7)}-01`, isWhole ? 0 : -1)
      return buildMoisEntiers(addMonths(last, 1 - taille.nombre), taille.nombre)
    }
    default:
      return shiftJusqua(taille.modele, (date) => date.fin, fin, -1)
  }
}

function buildApres(forme: Forme, debut: DateIso, calendrier: Calendrier): DateFloue {
  const taille = getTaille(forme)
  switch (taille.par) {
    case 'jours': {
      const fin = getFin(debut, taille.nombre, taille.unite, calendrier)
      return buildJours(debut, fin, forme)
    }
    case 'semaines': {
      const lundi = addDays(debut, (8 - getWeekday(debut)) % 7)
      return buildSemaines(lundi, taille.nombre)
    }
    case 'mois': {
      const isWhole = debut.slice(8) === '01'
      return buildMoisEntiers(addMonths(`${debut.slice(0, 7)}-01`, isWhole ? 0 : 1), taille.nombre)
    }
    default:
      return shiftJusqua(taille.modele, (date) => date.debut, debut, 1)
  }
}

function buildJours(debut: DateIso, fin: DateIso, { modele }: Forme): DateFloue {
  if (debut >= fin) return buildJour(fin, modele?.precision === 'jour' ? modele.heure : undefined)
  return buildPlage(buildJour(debut), buildJour(fin))
}

function buildSemaines(lundi: DateIso, nombre: number): DateFloue {
  const de = getIsoWeek(lundi)
  const a = getIsoWeek(addDays(lundi, 7 * (nombre - 1)))
  return buildPlage(buildSemaine(de.year, de.week), buildSemaine(a.year, a.week))
}

function buildMoisEntiers(premier: DateIso, nombre: number): DateFloue {
  const month = (jour: DateIso): DateFloue =>
    buildMois(Number(jour.slice(0, 4)), Number(jour.slice(5, 7)))
  return buildPlage(month(premier), month(addMonths(premier, nombre - 1)))
}
