import { MOIS } from './mois'
import { CIVILITES, UNITES } from './typographie-espaces'
import { hideProteges } from './typographie-proteges'

/** A fault of French typography: which rule, where in the text, and the words around it. */
export type Anomaly = {
  readonly rule: string
  /** Offset in the text. */
  readonly index: number
  readonly excerpt: string
}

/** Any space that lets the line break there. */
const SECABLE = '[ \\t\\n\\u2009]'

const re = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags)

/** Written apart from the rules that correct, so that one proves the other. */
const REGLES: readonly (readonly [string, RegExp])[] = [
  ['espace-ponctuation-haute', re('(?<![\\u00a0\\u202f(\\[;!?:\\n]|^)[;!?]')],
  ['espace-deux-points', re(`${SECABLE}:|[\\p{L}\\p{N})»%€]:(?=\\s|$)`)],
  ['espace-guillemets', re('«(?!\\u00a0|\\u202f|\\n|$)|(?<!\\u00a0|\\u202f|\\n|^)»')],
  ['espace-pourcent', re(`\\d(?:${SECABLE})?%`)],
  ['espace-monnaie', re(`\\d(?:${SECABLE})?(?:k|M|Md)?€`)],
  [
    'milliers',
    re(
      `(?<![\\p{L}\\p{N}.,/-])[1-9]\\d{0,2}(?:[ \\u2009]\\d{3})+(?![\\p{L}\\p{N}]|\\s\\d)|(?<![\\d.,/-])\\d{4,}[ \\u00a0\\u202f]?€`,
    ),
  ],
  ['espace-numero', re(`(?<!\\p{L})[nN]°${SECABLE}?\\d`)],
  [
    'espace-article',
    re(`(?<!\\p{L})(?:[aA]rt\\.|[aA]rticles?)${SECABLE}\\d|(?<!\\p{L})[LRD]\\.${SECABLE}\\d`),
  ],
  ['espace-civilite', re(`(?<!\\p{L})(?:${CIVILITES})${SECABLE}\\p{Lu}`)],
  [
    'espace-jour-mois',
    re(`(?<![\\p{L}\\p{N}])(?:1er|[12]?\\d|3[01])${SECABLE}(?:${MOIS.join('|')})(?!\\p{L})`),
  ],
  ['espace-unite', re(`\\d${SECABLE}(?:${UNITES})(?![\\p{L}\\p{N}²³’'])`)],
  ['heure', re('(?<![\\p{L}\\p{N}.,:])(?:[01]?\\d|2[0-4])h(?:[0-5]\\d)?(?![\\p{L}\\p{N}])')],
  ['apostrophe-droite', re("\\p{L}'\\p{L}")],
  ['guillemets-droits', re('"')],
  ['points-suspension', re('\\.{3}')],
  ['etc-suspension', re('etc\\.?\\s*…|etc(?![.\\p{L}])')],
  ['double-espace', re('[ \\u00a0\\u202f]{2}')],
  ['espace-virgule', re('[ \\u00a0\\u202f],(?=[\\s)»]|$)')],
  ['ordinal', re('\\d(?:ème|eme|ère)s?(?!\\p{L})|\\^\\{')],
  [
    'ligature',
    re(
      '(?<!\\p{L})(?:(?:man)?oeuvr|coeurs?(?!\\p{L})|soeurs?(?!\\p{L})|voeux?(?!\\p{L})|noeuds?(?!\\p{L}))',
      'giu',
    ),
  ],
  [
    'capitale-accentuee',
    re(
      '(?<!\\p{L})(?:E(?=tats?(?!\\p{L})|valuations?|ducati|coles?(?!\\p{L})|lus?(?!\\p{L})|laborations?|tapes?(?!\\p{L})|tudes?(?!\\p{L})|quip|galit|volutions?|tablissements?|change|ch[ée]anc)|ETATS?(?!\\p{L})|EVALUATIONS?|EDUCATION|ELABORATION|COMITES?(?!\\p{L})|DELIBERATIONS?)',
    ),
  ],
  ['tiret-negatif', re('(?<=[\\s(]|^)-\\d')],
  ['valeur-brute', re('undefined|\\bnull\\b|\\bNaN\\b|\\[object |\\{\\{|\\}\\}|Invalid Date')],
]

/**
 * The faults of a printed paragraph, for the tests of documents. An empty list means that nothing known is wrong. Addresses, file
 * names, telephone numbers and times like « 14:30 » are not looked at.
 */
export function checkTypographie(text: string): readonly Anomaly[] {
  const { masked, hidden } = hideProteges(text)
  const found = REGLES.flatMap(([rule, pattern]) =>
    [...masked.matchAll(pattern)].map((match) => {
      const index = getOffset(masked, hidden, match.index)
      return { rule, index, excerpt: text.slice(Math.max(0, index - 15), index + 25) }
    }),
  )
  return found.toSorted((a, b) => a.index - b.index)
}

/** Where a place of the masked text stands in the text itself. */
function getOffset(masked: string, hidden: readonly string[], index: number): number {
  const before = masked.slice(0, index).split('\ue000').length - 1
  return hidden.slice(0, before).reduce((sum, span) => sum + span.length - 1, index)
}
