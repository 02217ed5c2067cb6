import { getSingleton, type Dossier } from '../../domain/dossier'
import { listJoursFeries, type JourFerie } from '../../kernel/jours-feries'
import { getWeekday } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { listPeriodes, type PeriodeVacances } from './vacances.rules'

export type { PeriodeVacances } from './vacances.rules'

/** What the days of a territory are worth. Public holidays of every year; school holidays of its zone, as far as they are known. */
export type Calendrier = {
  /** Zone of the settings; null: no school holidays. */
  readonly zone: 'a' | 'b' | 'c' | null
  /** Name of the public holiday, or null. */
  getFerie(jour: DateIso): string | null
  /** Name of the school holidays of the zone, or null. */
  getVacances(jour: DateIso): string | null
  /** Monday to Friday, and not a public holiday. */
  isOuvre(jour: DateIso): boolean
  isAout(jour: DateIso): boolean
  /** Both ends included. */
  listVacances(de: DateIso, a: DateIso): readonly PeriodeVacances[]
  listFeries(de: DateIso, a: DateIso): readonly JourFerie[]
  /** Last day of the school holidays known for the zone; null when none is known. */
  readonly connuJusque: DateIso | null
}

/**
 * The calendar of a dossier: its settings, its own school holidays and the shipped ones. Answers are kept year by year, so that asking
 * for thousands of days costs little.
 */
export function buildCalendrier(dossier: Dossier, livrees: readonly PeriodeVacances[]): Calendrier {
  const { zoneScolaire: zone, alsaceMoselle } = getSingleton(dossier, 'reglages')
  const periodes = zone === null ? [] : listPeriodes(dossier, livrees, zone)
  const years = new Map<string, ReadonlyMap<DateIso, string>>()

  const getFerie = (jour: DateIso): string | null => {
    const year = jour.slice(0, 4)
    let known = years.get(year)
    if (known === undefined) {
      const list = listJoursFeries(Number(year), { alsaceMoselle })
      known = new Map(list.map((ferie) => [ferie.jour, ferie.nom]))
      years.set(year, known)
    }
    return known.get(jour) ?? null
  }

  const ouvres = new Map<DateIso, boolean>()
  const isOuvre = (jour: DateIso): boolean => {
    const known = ouvres.get(jour)
    if (known !== undefined) return known
    const answer = getWeekday(jour) <= 5 && getFerie(jour) === null
    ouvres.set(jour, answer)
    return answer
  }

  return {
    zone,
    getFerie,
    getVacances: (jour) =>
      periodes.find(({ debut, fin }) => debut <= jour && jour <= fin)?.nom ?? null,
    isOuvre,
    isAout: (jour) => jour.slice(5, 7) === '08',
    listVacances: (de, a) => periodes.filter(({ debut, fin }) => debut <= a && de <= fin),
    listFeries: (de, a) => {
      const first = Number(de.slice(0, 4))
      const count = Math.max(0, Number(a.slice(0, 4)) - first + 1)
      return Array.from({ length: count }, (_, index) =>
        listJoursFeries(first + index, { alsaceMoselle }),
      )
        .flat()
        .filter(({ jour }) => de <= jour && jour <= a)
    },
    connuJusque: periodes[periodes.length - 1]?.fin ?? null,
  }
}
