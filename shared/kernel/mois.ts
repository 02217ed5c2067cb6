import { foldText } from './recherche'

/** Names of months and days, in French, as printed. Index 0 is January, and Monday. */
export const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

const MOIS_COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const

export const JOURS_SEMAINE = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const

/** « janvier » or « janv. » for month 1 to 12. */
export function formatMois(month: number, short = false): string {
  return (short ? MOIS_COURTS : MOIS)[month - 1] ?? ''
}

const FOLDED_MOIS = MOIS.map(foldText)

/**
 * The month (1 to 12) a word means, from at least three letters of its name, with or without accents and full stop; undefined when
 * the word is not a month or could be two (« jui »).
 */
export function parseMois(word: string): number | undefined {
  const folded = foldText(word).replace(/\.$/, '')
  if (folded.length < 3) return undefined
  const found = FOLDED_MOIS.flatMap((name, index) => (name.startsWith(folded) ? [index + 1] : []))
  return found.length === 1 ? found[0] : undefined
}
