import type { Montant, UniteMontant } from './montant'
import { buildMontantTexte } from './montant'
import { parseSuite } from './montant-parse-suite'
import { foldText } from './recherche'
import type { Result } from './result'
import { echec, success } from './result'

const QUALIFICATIFS: readonly (readonly [RegExp, Montant['qualificatif']])[] = [
  [/^(?:plus d(?:e |')|au moins |superieur a |> ?)/, 'plusDe'],
  [/^(?:moins d(?:e |')|inferieur a |< ?)/, 'moinsDe'],
  [/^(?:pres d(?:e |')|presque |quasi |quasiment )/, 'pres'],
  [/^(?:environ |env\.? |autour d(?:e |')|approximativement |~ ?|≈ ?)/, 'environ'],
  [/^(?:arrondi a |arrondie a )/, 'arrondi'],
]

const NOMBRE = String.raw`([-+]?\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|[-+]?\d+(?:[.,]\d+)?)`
const ECHELLE = String.raw`(?: ?(k|m|millions?|milliers?|mille)(?![a-z]))?`
const EUROS = String.raw`(?: ?(?:€|euros?(?![a-z])|eur(?![a-z])|d'euros?(?![a-z])))?`
const FIGURE = `${NOMBRE}${ECHELLE}${EUROS}`

const UN = new RegExp(`^${FIGURE}`)
const DEUX = new RegExp(`^(?:entre |de )?${FIGURE} ?(?:et|a|-) ?${FIGURE}`)
const JUSQUA = new RegExp(`^(?:jusqu'a |au plus |au maximum |maximum |max\\.? |≤ ?)${FIGURE}`)

const ILLISIBLE =
  'Je n’ai pas compris ce montant. Essayez « 12 500 € », « environ 12 500 € TTC » ou « à définir ».'

type Chiffre = { readonly centimes: number; readonly centimesMax?: number; readonly length: number }

/**
 * Reads an amount as a file writes it: « 30 798 € TTC », « plus de 1 million d'euros », « 50 000 € / an / poste », « 12 k€ »,
 * « entre 8 000 et 10 000 € de reste à charge », « jusqu’à 5 000 € » (from 0). A figure without « € » is in euros. In an amount a dot
 * before three figures parts thousands. What follows the figure is kept word for word; a text without any figure is kept as words
 * (« à définir »). Fails when a figure is there but cannot be read, rather than leave it out of totals in silence.
 */
export function parseMontant(text: string): Result<Montant> {
  const written = text.trim().replace(/\s+/g, ' ')
  if (written === '') {
    return echec('montant-vide', 'Écrivez un montant, par exemple « 12 500 € » ou « à définir ».')
  }
  // Same length as what was written, so that the words that follow can be cut out of it.
  const folded = foldSameLength(written)
  const qualifier = QUALIFICATIFS.find(([pattern]) => pattern.test(folded))
  const start = qualifier === undefined ? 0 : (qualifier[0].exec(folded)?.[0].length ?? 0)
  const figure = parseChiffre(folded.slice(start))
  if (figure === undefined) {
    return /^[\d+-]|€|\d ?(?:k?€|euros?|k|m)\b|\d{4}/.test(folded.slice(start))
      ? echec('montant-illisible', ILLISIBLE)
      : success(buildMontantTexte(written))
  }
  const { length, ...cents } = figure
  if (!Number.isSafeInteger(cents.centimes) || !Number.isSafeInteger(cents.centimesMax ?? 0)) {
    return echec('montant-imprecis', 'Un montant s’écrit au centime près : « 12 500,40 € ».')
  }
  const montant = buildResult(cents, qualifier?.[1] ?? 'exact', written.slice(start + length))
  return isWhole(folded.slice(start, start + length), montant.texte)
    ? success(montant)
    : echec('montant-illisible', ILLISIBLE)
}

function buildResult(
  cents: Pick<Montant, 'centimes' | 'centimesMax'>,
  qualificatif: Montant['qualificatif'],
  after: string,
): Montant {
  const suite = parseSuite(after)
  const unites: readonly UniteMontant[] = suite.unites
  return {
    ...cents,
    qualificatif: suite.arrondi && qualificatif === 'exact' ? 'arrondi' : qualificatif,
    taxe: suite.taxe,
    unites,
    ...(suite.texte === '' ? {} : { texte: suite.texte }),
  }
}

/** « 30 79B € », « 10 € + 5 € » and « 3 postes » are not amounts: words may follow only a figure in euros, and hold no second one. */
function isWhole(figure: string, texte: string | undefined): boolean {
  if (texte === undefined) return true
  return /€|eur|[km]$|mil/.test(figure) && !/^(?:\d|[+*x×-]|et \d|ou \d)/.test(texte)
}

function parseChiffre(text: string): Chiffre | undefined {
  let m = JUSQUA.exec(text)
  if (m) {
    const max = readCentimes(m[1], m[2])
    return max > 0 ? { centimes: 0, centimesMax: max, length: m[0].length } : undefined
  }
  m = DEUX.exec(text)
  if (m) {
    // « 8 à 10 k€ »: the scale of the second figure is that of both.
    const low = readCentimes(m[1], m[2] ?? m[4])
    const high = readCentimes(m[3], m[4])
    if (high < low) return undefined
    const length = m[0].length
    return high === low ? { centimes: low, length } : { centimes: low, centimesMax: high, length }
  }
  if (/^(?:entre|de) /.test(text)) return undefined
  m = UN.exec(text)
  return m && isFullStop(text.slice(m[0].length))
    ? { centimes: readCentimes(m[1], m[2]), length: m[0].length }
    : undefined
}

/** A figure ends at a space or at punctuation: « 12B » or « 1,2,3 » is not an amount. */
function isFullStop(after: string): boolean {
  return !/^[\p{L}\d]|^[.,]\d/u.test(after)
}

/** Cents, or NaN when there are parts of cents: decimal arithmetic on the text, never on floats. */
function readCentimes(number: string | undefined, scale: string | undefined): number {
  const text = (number ?? '').replaceAll(' ', '')
  const isThousands = /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
  const plain = isThousands ? text.replaceAll('.', '') : text.replace('.', ',')
  const [whole = '0', fraction = ''] = plain.replace(/^[-+]/, '').split(',')
  const power = 2 + (scale === undefined ? 0 : /^mill?ion|^m$/.test(scale) ? 6 : 3)
  if (fraction.slice(power).replace(/0+$/, '') !== '') return Number.NaN
  const cents = Number(whole + fraction.slice(0, power).padEnd(power, '0'))
  return plain.startsWith('-') && cents !== 0 ? -cents : cents
}

function foldSameLength(text: string): string {
  return [...text.replace(/[\u2212\u2013\u2014]/g, '-').replaceAll('…', '.')]
    .map((letter) => {
      const folded = foldText(letter)
      return folded.length === letter.length ? folded : ' '.repeat(letter.length)
    })
    .join('')
}
