import type { DateFloue } from '../../kernel/date-floue'
import { buildJour } from '../../kernel/date-floue-build'
import { addDays, addMonths } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { addJoursOuvres, type UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'

/** How a step is written and how long it lasts: what its new date must keep. */
export type Forme = {
  /** Its present date, whose words are kept; null: a day. */
  readonly modele: DateFloue | null
  readonly duree: number | null
  readonly unite: UniteDuree | null
  readonly isReunion: boolean
}

/** In what a form is counted: see `getTaille`. */
export type Taille =
  | { readonly par: 'jours'; readonly nombre: number; readonly unite: UniteDuree }
  | { readonly par: 'semaines' | 'mois'; readonly nombre: number }
  | { readonly par: 'pas'; readonly modele: DateFloue }

/** The first day of what ends on `fin`: that day itself for what is not said to last. */
export function getDebutDuree(
  fin: DateIso,
  { duree, unite }: Forme,
  calendrier: Calendrier,
): DateIso {
  const nombre = readDuree(duree)
  return nombre === 0 ? fin : getDebut(fin, nombre, unite ?? 'jours', calendrier)
}

/** Some eight years at most; 0 when nothing is said. */
function readDuree(duree: number | null): number {
  return duree !== null && Number.isFinite(duree) && duree > 0 ? Math.min(duree, 3000) : 0
}

/** In what a form is counted: so many days, weeks or whole months, or its own words moved (`date-par-pas.ts`). */
export function getTaille({ modele, duree, unite }: Forme): Taille {
  const nombre = readDuree(duree)
  const end = modele?.plage?.a ?? modele
  const isPlain = modele === null || (modele.borne === undefined && end?.partie === undefined)
  if (isPlain && (end === null || end.precision === 'jour')) {
    if (nombre > 0) return { par: 'jours', nombre, unite: unite ?? 'jours' }
    if (modele === null || modele.precision === 'jour') {
      return { par: 'jours', nombre: 1, unite: 'jours' }
    }
  }
  if (modele !== null && isPlain && nombre > 0 && end?.precision === 'semaine') {
    return { par: 'semaines', nombre: Math.ceil(countDays(nombre, unite) / 7) }
  }
  if (isPlain && end?.precision === 'mois' && (nombre > 0 || modele?.precision === 'mois')) {
    const months = unite === 'mois' ? Math.ceil(nombre) : Math.ceil(countDays(nombre, unite) / 31)
    return { par: 'mois', nombre: Math.max(1, months) }
  }
  return { par: 'pas', modele: modele ?? buildJour('2000-01-03') }
}

function countDays(nombre: number, unite: UniteDuree | null): number {
  if (unite === 'semaines') return nombre * 7
  if (unite === 'mois') return nombre * 30
  return unite === 'jours_ouvres' ? Math.ceil(nombre / 5) * 7 : nombre
}

/** The first day of so much time that ends on `fin`. */
export function getDebut(
  fin: DateIso,
  nombre: number,
  unite: UniteDuree,
  calendrier: Calendrier,
): DateIso {
  if (unite === 'jours_ouvres') return addJoursOuvres(calendrier, fin, 1 - Math.ceil(nombre))
  if (unite === 'mois' && Number.isInteger(nombre)) return addDays(addMonths(fin, -nombre), 1)
  return addDays(fin, 1 - Math.max(1, Math.ceil(countDays(nombre, unite))))
}

/** The last day of so much time that begins on `debut`. */
export function getFin(
  debut: DateIso,
  nombre: number,
  unite: UniteDuree,
  calendrier: Calendrier,
): DateIso {
  if (unite === 'jours_ouvres') return addJoursOuvres(calendrier, debut, Math.ceil(nombre) - 1)
  if (unite === 'mois' && Number.isInteger(nombre)) return addDays(addMonths(debut, nombre), -1)
  return addDays(debut, Math.max(1, Math.ceil(countDays(nombre, unite))) - 1)
}
