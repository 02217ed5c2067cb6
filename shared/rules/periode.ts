import { addBorne, type DateFloue } from '../kernel/date-floue'
import { buildPlage } from '../kernel/date-floue-build'
import { formatDateFloue } from '../kernel/date-floue-format'
import { formatSimple } from '../kernel/date-floue-format-simple'
import type { DateIso } from '../kernel/json'

/**
 * Whether something that begins and ends at fuzzy dates goes on that day: yes, unless it has certainly not begun or is certainly over.
 * A beginning « d’ici 2023 » may already have taken place; an end « pas avant 2026 » may never come.
 */
export function isActifLe(debut: DateFloue | null, fin: DateFloue | null, jour: DateIso): boolean {
  if (debut !== null && debut.borne !== 'dici' && jour < debut.debut) return false
  return fin === null || fin.borne === 'pasAvant' || jour <= fin.fin
}

/** « depuis mars 2020 », « 2020-2026 », « jusqu’au 17 mai 2020 »; empty when neither side is known. */
export function formatPeriode(debut: DateFloue | null, fin: DateFloue | null): string {
  if (debut !== null && fin !== null) {
    if (isSimple(debut) && isSimple(fin) && debut.debut <= fin.fin) {
      return formatDateFloue(buildPlage(debut, fin))
    }
    return `${formatDateFloue(debut)} – ${formatDateFloue(fin)}`
  }
  if (debut !== null) {
    return debut.borne === undefined && isSimple(debut)
      ? formatDateFloue(addBorne(debut, 'depuis'))
      : formatDateFloue(debut)
  }
  if (fin === null) return ''
  if (fin.borne !== undefined || !isSimple(fin)) return formatDateFloue(fin)
  const isDay = fin.precision === 'jour' || fin.precision === 'semaine'
  return isDay ? `jusqu’${formatSimple(fin, false, 'a')}` : `jusqu’${formatFin(fin)}`
}

/** « en mars 2020 », « en 2026 », « au 2e trimestre 2023 », « à la fin de l’année 2022 », « à fin juin 2023 ». */
function formatFin(fin: DateFloue): string {
  const text = formatSimple(fin, false, 'dans')
  return /^(?:en|au|à) /.test(text) ? text : `à ${text}`
}

function isSimple(date: DateFloue): boolean {
  return (
    date.borne === undefined &&
    date.precision !== 'plage' &&
    date.precision !== 'jours' &&
    date.heure === undefined
  )
}
