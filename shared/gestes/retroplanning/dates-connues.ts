import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso } from '../../kernel/json'
import { placerAvant, type Regles } from './retroplanifier-dates'
import type { Forme } from './retroplanifier-tailles'

type Dates = Map<DateIso, DateFloue>

const cache = new WeakMap<Regles, Map<string, Dates>>()
const formes = new WeakMap<Forme, { readonly regles: Regles; readonly dates: Dates | null }>()

/** See `placerAvant`; remembered as long as the rules live, for steps alike: most are a day or a month, meetings or not. */
export function placerAvantConnu(forme: Forme, fin: DateIso, regles: Regles): DateFloue {
  let known = formes.get(forme)
  if (known?.regles !== regles) {
    known = { regles, dates: findDates(buildCle(forme), regles) }
    formes.set(forme, known)
  }
  const { dates } = known
  if (dates === null) return placerAvant(forme, fin, regles)
  let date = dates.get(fin)
  if (date === undefined) {
    date = placerAvant(forme, fin, regles)
    dates.set(fin, date)
  }
  return date
}

/** What is remembered of the steps alike; null for words of their own. */
function findDates(cle: string, regles: Regles): Dates | null {
  if (cle === '') return null
  const byCle = cache.get(regles) ?? new Map<string, Dates>()
  cache.set(regles, byCle)
  const dates = byCle.get(cle) ?? new Map<DateIso, DateFloue>()
  byCle.set(cle, dates)
  return dates
}

/** What two steps that are placed alike share; empty for words of their own. */
function buildCle({ modele, duree, unite, isReunion }: Forme): string {
  const { precision = 'jour', borne, partie, heure } = modele ?? {}
  const isPlain = borne === undefined && partie === undefined && heure === undefined
  if (!isPlain || !/^(?:jour|mois|semaine)$/.test(precision)) return ''
  return `${modele === null ? '' : precision} ${duree ?? ''} ${unite ?? ''} ${isReunion ? 'R' : ''}`
}
