import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { getWeekday } from '../../kernel/jour'
import { formatJour } from '../../kernel/jour-format'
import { JOURS_SEMAINE } from '../../kernel/mois'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { getFinDe } from './retroplanifier-boucles'
import type { Calcul, Cause } from './retroplanifier-calcul'
import type { Noeud } from './retroplanifier-graphe'
import { formatDuree, nommer } from './retroplanifier-noms'

/** An imposed date is kept even on a Saturday: it is only told. */
export function formatImposee(date: DateFloue | null, calendrier: Calendrier): string {
  if (date?.precision !== 'jour') return 'Date imposée'
  const ferie = calendrier.getFerie(date.debut)
  if (ferie !== null) return `Date imposée (${ferie}, jour férié)`
  const weekday = getWeekday(date.debut)
  return weekday > 5 ? `Date imposée (un ${JOURS_SEMAINE[weekday - 1] ?? ''})` : 'Date imposée'
}

/** Why a step that was counted back is where it is: « Au plus tard le 14 octobre 2025, avant « Signature » ». */
export function formatRaison(noeud: Noeud, calcul: Calcul): string {
  const at = getFinDe(noeud)
  const cause = calcul.causes[at]
  const limite = calcul.limites[at]
  const jour = limite == null ? '' : ` ${formatJour(limite, { article: true })}`
  const { min } = noeud.bornes
  const sauf = min === null ? '' : ` (mais pas avant ${formatJour(min, { article: true })})`
  return `Au plus tard${jour}${formatCause(noeud, cause ?? null)}${sauf}`
}

/** The words « pas avant … » say less than a date: when one takes their place, it is told. */
export function formatRemplacee(avant: DateFloue | null, finale: DateFloue): string {
  if (avant?.borne !== 'pasAvant' || finale.borne === 'pasAvant') return ''
  return ` ; prend la place de « ${formatDateFloue(avant)} »`
}

function formatCause(noeud: Noeud, cause: Cause): string {
  if (cause === null || cause === 'propre') return ''
  if (cause === 'borne') {
    const quand = noeud.lue.quand
    return quand === null ? '' : `, dernier jour de « ${formatDateFloue(quand)} »`
  }
  if (!('avant' in cause)) return `, fin de ${nommer(cause)}`
  const { etape, valeur, unite, fondement } = cause
  if (valeur === 0) return `, avant ${nommer(etape)}`
  const sur = fondement === '' ? '' : ` (${fondement})`
  return `, ${formatDuree(valeur, unite)} avant ${nommer(etape)}${sur}`
}

/** No-break spaces before the marks that want one. */
export function setInsecables(text: string): string {
  return text.replace(/ (?=[:;!?»])/g, '\u00a0')
}
