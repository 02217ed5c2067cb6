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
import { getIsoWeek, isDateIso, splitJour } from './jour'
import type { DateIso } from './json'

/**
 * A date as people write it: « 20 octobre 2022 », « mars-avril 2022 », « 6 et 7 septembre 2022 », « 1er semestre 2023 »,
 * « fin 2022 », « d'ici 2025 », « pas avant le second semestre 2026 », « d'avril au 15 octobre 2021 ».
 * Plain JSON. `debut` and `fin` are inclusive bounds, always present, used to sort and to draw.
 */
export type DateFloue = {
  readonly precision: Precision
  readonly debut: DateIso
  readonly fin: DateIso
  /** « début », « mi » or « fin » of the year or month that the precision names. */
  readonly partie?: 'debut' | 'milieu' | 'fin'
  /** An open side: « d'ici 2025 » (at the latest), « depuis 2019 », « pas avant 2026 », « vers juin 2022 ». */
  readonly borne?: 'dici' | 'depuis' | 'pasAvant' | 'vers'
  /** The days of a list, when the precision is `jours`; sorted, at least two. */
  readonly jours?: readonly DateIso[]
  /** The two ends of a span, when the precision is `plage`: each keeps its own precision (« d'avril au 15 octobre 2021 »). */
  readonly plage?: { readonly de: DateFloue; readonly a: DateFloue }
  /** « 14:00 », with an optional end, when a single day carries a time. */
  readonly heure?: { readonly debut: string; readonly fin?: string }
}

export type Precision =
  'jour' | 'jours' | 'semaine' | 'mois' | 'trimestre' | 'semestre' | 'annee' | 'plage'

type Raw = { readonly [key: string]: unknown }

/** More days than any list a person writes; beyond, the value is refused. */
const MAX_JOURS = 366

/**
 * Checks a value read from a file and rebuilds it plain, unknown or meaningless keys dropped; undefined when it does not hold
 * together (bounds that are not those of its precision, a day that does not exist, a span that ends before it starts).
 */
export function readDateFloue(raw: unknown): DateFloue | undefined {
  if (!isRaw(raw)) return undefined
  const date = raw['precision'] === 'plage' ? readPlage(raw['plage']) : readSimple(raw)
  if (date === undefined || date.debut !== raw['debut'] || date.fin !== raw['fin']) return undefined
  return addBorne(date, raw['borne'])
}

function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** Everything but a span, without its open side. */
function readSimple(raw: Raw): DateFloue | undefined {
  const { debut, jours, heure, partie } = raw
  if (!isDateIso(debut)) return undefined
  const { year, month } = splitJour(debut)
  switch (raw['precision']) {
    case 'jour':
      return buildJour(debut, readHeure(heure))
    case 'jours': {
      if (!Array.isArray(jours) || jours.length < 2 || jours.length > MAX_JOURS) return undefined
      const date = jours.every(isDateIso) ? buildJours(jours) : undefined
      return date?.precision === 'jours' ? date : undefined
    }
    case 'semaine': {
      const { year: isoYear, week } = getIsoWeek(debut)
      return buildSemaine(isoYear, week)
    }
    case 'mois':
      return buildMois(year, month, isPartie(partie) ? partie : undefined)
    case 'trimestre':
      return buildTrimestre(year, Math.ceil(month / 3))
    case 'semestre':
      return buildSemestre(year, month <= 6 ? 1 : 2)
    case 'annee':
      return buildAnnee(year, isPartie(partie) ? partie : undefined)
    default:
      return undefined
  }
}

/** The ends of a span are simple dates without time: a span never holds a span. */
function readPlage(raw: unknown): DateFloue | undefined {
  if (!isRaw(raw)) return undefined
  const de = readBout(raw['de'])
  const a = readBout(raw['a'])
  if (de === undefined || a === undefined || de.debut > a.fin) return undefined
  const plage = buildPlage(de, a)
  return plage.precision === 'plage' ? plage : undefined
}

function readBout(raw: unknown): DateFloue | undefined {
  if (!isRaw(raw) || raw['precision'] === 'jours') return undefined
  const date = readSimple({ ...raw, heure: undefined })
  return date?.debut === raw['debut'] && date?.fin === raw['fin'] ? date : undefined
}

function readHeure(raw: unknown): DateFloue['heure'] {
  if (!isRaw(raw) || !isHeure(raw['debut'])) return undefined
  const { debut, fin } = raw
  return isHeure(fin) && fin > debut ? { debut, fin } : { debut }
}

/** « 00:00 » to « 23:59 ». */
function isHeure(raw: unknown): raw is string {
  return typeof raw === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(raw)
}

function isPartie(raw: unknown): raw is NonNullable<DateFloue['partie']> {
  return raw === 'debut' || raw === 'milieu' || raw === 'fin'
}

const BORNES: readonly unknown[] = ['dici', 'depuis', 'pasAvant', 'vers']

/**
 * Opens a side of a date: « d’ici 2025 ». Dropped where French has no words for it: a list of days, a span other than of months or
 * years.
 */
export function addBorne(date: DateFloue, borne: unknown): DateFloue {
  if (!BORNES.includes(borne) || !canHaveBorne(date)) return date
  return { ...date, borne: borne as NonNullable<DateFloue['borne']> }
}

export function canHaveBorne(date: DateFloue): boolean {
  if (date.precision === 'jours') return false
  if (date.plage === undefined) return true
  return [date.plage.de, date.plage.a].every((bout) => /^(?:mois|annee)$/.test(bout.precision))
}
