import type { Montant, UniteMontant } from './montant'
import { formatNombre, groupThousands, MINUS, NBSP } from './nombre'

export type FormatMontantOptions = {
  /** Only the figure, for a table cell: « 30 798 € », « ≈ 26 000 € », « > 1 000 000 € », « 8 000-10 000 € ». */
  readonly short?: boolean
}

const AVANT: { readonly [Q in Montant['qualificatif']]: string } = {
  exact: '',
  arrondi: '',
  environ: 'environ ',
  plusDe: 'plus de ',
  moinsDe: 'moins de ',
  pres: 'près de ',
}

const AVANT_COURT: { readonly [Q in Montant['qualificatif']]: string } = {
  exact: '',
  arrondi: `≈${NBSP}`,
  environ: `≈${NBSP}`,
  plusDe: `>${NBSP}`,
  moinsDe: `<${NBSP}`,
  pres: `≈${NBSP}`,
}

export const NOMS_UNITES: { readonly [U in UniteMontant]: string } = {
  an: 'an',
  mois: 'mois',
  poste: 'poste',
  etp: 'ETP',
  place: 'place',
  seance: 'séance',
  classe: 'classe',
  heure: 'heure',
  habitant: 'habitant',
}

/**
 * « 30 798 € TTC », « plus de 1 million d’euros », « entre 8 000 et 10 000 € de reste à charge », « 50 000 € / an / poste »,
 * « à définir »: thousands and « € » after U+00A0, cents only when there are any. `parseMontant` reads the long form back.
 */
export function formatMontant(montant: Montant, options: FormatMontantOptions = {}): string {
  if (montant.centimes === null) return montant.texte ?? ''
  if (options.short === true) return formatShort(montant, montant.centimes)
  const words = [AVANT[montant.qualificatif] + formatFigure(montant, montant.centimes)]
  if (montant.taxe !== 'sansObjet') words.push(montant.taxe.toUpperCase())
  for (const unite of montant.unites) words.push(`/ ${NOMS_UNITES[unite]}`)
  if (montant.qualificatif === 'arrondi') words.push('(arrondi)')
  if (montant.texte !== undefined) words.push(montant.texte)
  return words.join(' ')
}

/** « 30 798 € », « 1 088 787,40 € », « −150 € », from cents. */
export function formatCentimes(centimes: number): string {
  return `${formatChiffres(centimes)}${NBSP}€`
}

function formatShort(montant: Montant, centimes: number): string {
  const lead = AVANT_COURT[montant.qualificatif]
  if (montant.centimesMax === undefined) return lead + formatCentimes(centimes)
  if (centimes === 0) return `${lead}≤${NBSP}${formatCentimes(montant.centimesMax)}`
  return `${lead}${formatChiffres(centimes)}-${formatCentimes(montant.centimesMax)}`
}

function formatFigure(montant: Montant, centimes: number): string {
  if (montant.centimesMax !== undefined) {
    if (centimes === 0) return `jusqu’à ${formatCentimes(montant.centimesMax)}`
    return `entre ${formatChiffres(centimes)} et ${formatCentimes(montant.centimesMax)}`
  }
  // « plus de 1 million d’euros » is how people say a round figure; an exact one keeps its zeros.
  const isRound = centimes >= 100_000_000 && centimes % 10_000_000 === 0
  if (isRound && montant.qualificatif !== 'exact' && montant.qualificatif !== 'arrondi') {
    const millions = centimes / 100_000_000
    return `${formatNombre(millions)}${NBSP}million${millions < 2 ? '' : 's'} d’euros`
  }
  return formatCentimes(centimes)
}

function formatChiffres(centimes: number): string {
  const digits = String(Math.abs(centimes)).padStart(3, '0')
  const cents = digits.slice(-2)
  const whole = groupThousands(digits.slice(0, -2))
  return `${centimes < 0 ? MINUS : ''}${whole}${cents === '00' ? '' : `,${cents}`}`
}
