import { MOIS } from './mois'
import { groupThousands } from './nombre'
import { MASQUE } from './typographie-proteges'

export type EspacesOptions = {
  /** U+202F instead of U+00A0 before « ; ! ? »: only for a font that has the sign (word.md §4). */
  readonly fine?: boolean
}

const NBSP = '\u00a0'
const S = '[ \\t\\u00a0\\u202f\\u2009]'

/** After a figure, these words never go to the next line alone. Case matters: « M » is not « m ». */
export const UNITES =
  'ETP|Etp|etp|km|m|cm|mm|kg|h|min|ko|Mo|Go|ha|m²|m³|km²|kWh|°C|ans?|mois|jours?|semaines?|heures?|minutes?|euros?|' +
  'millions?|milliards?|habitants?|hab\\.|places?|points?|pages?|personnes|familles|foyers|allocataires|bénéficiaires|' +
  'communes|signataires|actions|fiches'

/** Before a figure. */
const RENVOIS =
  'articles?|annexes?|axes?|fiches?|pages?|phases?|objectifs?|tableaux?|figures?|chapitres?|titres?|opérations?|avenant|lot|FA'

export const CIVILITES = 'M\\.|MM\\.|Mme|Mmes|Mlle|Mlles|Dr|Drs|Pr|Mgr'

const PLURIEL_GRANDS =
  'habitants|hab\\.|personnes|familles|foyers|allocataires|bénéficiaires|km|m²|heures|places'

type Regle = readonly [RegExp, string | ((...groups: string[]) => string)]

const re = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags)

/** In order. Each one leaves alone what it has already set right. */
const REGLES: readonly Regle[] = [
  // Doubled spaces: a no-break one wins.
  [re(`${S}{2,}`), (run) => (/[\u00a0\u202f]/.test(run) ? NBSP : ' ')],
  [re(`(?<![.\\s])${S}+(?=[,.](?:[\\s)»:;!?]|$))`), ''],
  // Numbers, articles, civilities, dates.
  [re(`(?<!\\p{L})([nN]°)${S}?(?=\\d)`), (_all, sign) => sign + NBSP],
  [re(`(?<!\\p{L})([nN]os)${S}(?=\\d)`), (_all, word) => word + NBSP],
  [re(`(?<!\\p{L})([aA]rt\\.|p\\.|[LRD]\\.)${S}?(?=\\d|[LRD]\\.)`), (_all, word) => word + NBSP],
  [re(`(?<!\\p{L})(${RENVOIS})${S}(?=\\d|[LRD]\\.${S}?\\d)`, 'giu'), (_all, word) => word + NBSP],
  [re(`(?<!\\p{L})(${CIVILITES})${S}+(?=[\\p{Lu}${MASQUE}])`), (_all, word) => word + NBSP],
  [
    re(`(?<![\\p{L}\\p{N}])(1er|[12]?\\d|3[01])${S}(?=(?:${MOIS.join('|')})(?!\\p{L}))`),
    (_all, day) => day + NBSP,
  ],
  [
    re(
      `(?<![\\p{L}\\p{N}])(1er|1re|\\d+e)${S}(?=(?:semestre|trimestre|génération|phase|année|édition|réunion)(?!\\p{L}))`,
    ),
    (_all, rank) => rank + NBSP,
  ],
  // Times: « 18h30 » → « 18 h 30 », « 14h » → « 14 h ». « 3 H » could be three men: left alone.
  [
    re(`(?<![\\p{L}\\p{N}.,:])([01]?\\d|2[0-4])(?:${S}?h|H)${S}?([0-5]\\d)(?![\\p{L}\\p{N}])`),
    (_all, hours, minutes) => `${hours}${NBSP}h${NBSP}${minutes}`,
  ],
  [
    re(`(?<![\\p{L}\\p{N}.,:])([01]?\\d|2[0-4])${S}?h(?![\\p{L}\\p{N}])`),
    (_all, hours) => `${hours}${NBSP}h`,
  ],
  // Thousands: those already parted, then those of an amount or a large count. A year, a postal code, a number of order stay whole.
  [
    re(`(?<![\\p{L}\\p{N}.,/-])[1-9]\\d{0,2}(?:${S}\\d{3})+(?![\\p{L}\\p{N}]|${S}\\d)`),
    (run) => run.replace(re(S), NBSP),
  ],
  [
    re(`(?<![\\p{L}\\p{N}.,:/-])([1-9]\\d{3,})(?=(?:,\\d+)?${S}?(?:€|k€|euros?(?!\\p{L})))`),
    (run) => groupThousands(run),
  ],
  [
    re(`(?<![\\p{L}\\p{N}.,:/-])([1-9]\\d{3,})(?=${S}(?:${PLURIEL_GRANDS})(?![\\p{L}]))`),
    (run) => (/^(?:19|20)\d{2}$/.test(run) ? run : groupThousands(run)),
  ],
  // Percentages, currencies, units.
  [re(`(?<=\\d)${S}?(?=%|‰|(?:k|M|Md)?€|£|°C)`), NBSP],
  [re(`(?<=\\d)${S}(?=(?:${UNITES})(?![\\p{L}\\p{N}²³’']))`), NBSP],
  // Quotation marks and high punctuation.
  [re(`«${S}*(?=[^\\s])`), `«${NBSP}`],
  [re(`(?<=[^\\s])${S}*»`), `${NBSP}»`],
  [re(`(?<=[^\\s(\\[¿¡;!?:])${S}*(?=[;!?])`), 'HAUT'],
  [re(`(?<=[^\\s(\\[:])${S}+(?=:(?!:))`), NBSP],
  [re(`(?<=[\\p{L}\\p{N})\\]»”’%€.…${MASQUE}])(?=:(?:\\s|$))`), NBSP],
]

/** The spaces of a French paragraph: see `formatParagraphe`. */
export function formatEspaces(text: string, options: EspacesOptions): string {
  const high = options.fine === true ? '\u202f' : NBSP
  let result = text
  for (const [pattern, replacement] of REGLES) {
    if (typeof replacement === 'function') result = result.replace(pattern, replacement)
    else result = result.replace(pattern, replacement === 'HAUT' ? high : replacement)
  }
  return result
}
