import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso } from '../../kernel/json'
import { placerAvant, type Forme, type Regles } from './retroplanifier-dates'

const cache = new WeakMap<Regles, Map<string, Map<DateIso, DateFloue>>>()
const cles = new WeakMap<Forme, string>()

/** See `placerAvant`; remembered as long as the rules live, for steps alike: most are a day or a month, meetings or not. */
export function placerAvantConnu(forme: Forme, fin: DateIso, regles: Regles): DateFloue {
  const cle = getCle(forme)
  if (cle === '') return placerAvant(forme, fin, regles)
  let formes = cache.get(regles)
  if (formes === undefined) {
    formes = new Map()
    cache.set(regles, formes)
  }
  let dates = formes.get(cle)
  if (dates === undefined) {
    dates = new Map()
    formes.set(cle, dates)
  }
  let date = dates.get(fin)
  if (date === undefined) {
    date = placerAvant(forme, fin, regles)
    dates.set(fin, date)
  }
  return date
}

/** What two steps that are placed alike share; empty for words of their own. */
function getCle(forme: Forme): string {
  const known = cles.get(forme)
  if (known !== undefined) return known
  const cle = buildCle(forme)
  cles.set(forme, cle)
  return cle
}

function buildCle({ modele, duree, unite, isReunion }: Forme): string {
  const { precision = 'jour', borne, partie, heure } = modele ?? {}
  const isPlain = borne === undefined && partie === undefined && heure === undefined
  if (!isPlain || !/^(?:jour|mois|semaine)$/.test(precision)) return ''
  return `${modele === null ? '' : precision} ${duree ?? ''} ${unite ?? ''} ${isReunion ? 'R' : ''}`
}
