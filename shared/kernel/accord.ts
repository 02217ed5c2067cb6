import { formatNombre, NBSP } from './nombre'
import { foldText } from './recherche'

export type Genre = 'f' | 'm'

/** « 0 action », « 1 action », « 1,5 action », « 20 actions »: French takes the plural from 2 on, in absolute value. */
export function formatCompte(
  count: number,
  words: { readonly one: string; readonly many: string },
): string {
  return `${formatNombre(count)}${NBSP}${accorderNombre(count, words)}`
}

/** The singular or the plural, without the number. */
export function accorderNombre<T>(count: number, words: { readonly one: T; readonly many: T }): T {
  return Math.abs(count) < 2 ? words.one : words.many
}

/** The form for a gender: `accorderGenre(genre, { m: 'président', f: 'présidente' })`. An unknown gender takes the masculine. */
export function accorderGenre<T>(
  genre: Genre | null | undefined,
  forms: { readonly m: T; readonly f: T },
): T {
  return genre === 'f' ? forms.f : forms.m
}

/** Words before which nothing is elided: those of our documents with an aspirated h, and onze, oui, yoga… Folded, first part only. */
const SANS_ELISION = new Set(
  (
    'hache haie haies haine hall halle halles halls halte haltes hamac hameau hameaux hanche handball handicap handicape handicapee ' +
    'handicapees handicapes handicaps hangar hangars harcelement harpe hasard hasards hate hausse hausses haut haute hautement ' +
    'hautes hauteur hauteurs hauts havre heros hibou hierarchie hierarchies hockey hollande honte hors houle housse ' +
    'huit huitaine huitieme hurlement hutte onze onzieme oui ouistiti yacht yaourt yoga yourte yourtes'
  ).split(' '),
)

function startsWithVowelSound(word: string): boolean {
  const start = word.trim().replace(/^[«"“'’(\s]+/, '')
  // « la HLM », « le HCFEA »: a sigle in h is spelt out.
  if (/^H[A-Z]+(?![a-z])/.test(start)) return false
  const first = /^[a-z0-9]+/.exec(foldText(start))?.[0] ?? ''
  if (SANS_ELISION.has(first)) return false
  return /^[aeiouy]/.test(first) ? !/^y[aeou]/.test(first) : first.startsWith('h')
}

/** True when « le », « la », « de », « que »… lose their vowel before this word. */
export function isElidable(word: string): boolean {
  return startsWithVowelSound(word)
}

const ELIDED = new Set([
  'le',
  'la',
  'de',
  'que',
  'je',
  'me',
  'te',
  'se',
  'ne',
  'ce',
  'jusque',
  'lorsque',
  'puisque',
])

/** Joins a small word to the next: `elide('de', 'enjeu')` is « d’enjeu », `elide('de', 'axe')` « d’axe », `elide('de', 'phase')` « de phase ». */
export function elide(small: string, word: string): string {
  return ELIDED.has(small.toLowerCase()) && isElidable(word)
    ? `${small.slice(0, -1)}’${word}`
    : `${small} ${word}`
}

export type Preposition = 'de' | 'a'

/**
 * A noun with its article, elided or contracted: « l’axe », « la phase », « le rapport », « les axes »; with `preposition`:
 * « de l’axe », « du rapport », « des axes », « à la phase », « au rapport », « aux axes ».
 */
export function accorderArticle(
  noun: string,
  genre: Genre,
  options: { readonly plural?: boolean; readonly preposition?: Preposition } = {},
): string {
  const { plural = false, preposition } = options
  if (plural) {
    const article = preposition === 'de' ? 'des' : preposition === 'a' ? 'aux' : 'les'
    return `${article} ${noun}`
  }
  const lead = preposition === 'de' ? 'de ' : preposition === 'a' ? 'à ' : ''
  if (isElidable(noun)) return `${lead}l’${noun}`
  if (genre === 'f') return `${lead}la ${noun}`
  return `${preposition === 'de' ? 'du' : preposition === 'a' ? 'au' : 'le'} ${noun}`
}

/** « un axe », « une phase ». */
export function accorderUn(noun: string, genre: Genre): string {
  return `${genre === 'f' ? 'une' : 'un'} ${noun}`
}

/** « a, b et c »; empty for an empty list. */
export function joinListe(items: readonly string[], word = 'et'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1] ?? ''}`
}

/** « 3 à 6 », « 1, 3 et 5 », « 1, 3 à 6 et 9 »: sorted, without doubles, spans from three numbers on. */
export function formatPlageNumeros(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i] as number
    let j = i
    while (sorted[j + 1] === (sorted[j] as number) + 1) j += 1
    if (j - i >= 2) {
      parts.push(`${first}${NBSP}à${NBSP}${sorted[j] as number}`)
      i = j + 1
    } else {
      parts.push(String(first))
      i += 1
    }
  }
  return joinListe(parts)
}

/** « 1er », « 1re », « 2e » (never « 2ème »). The superscript is the document's: see `splitExposants`. */
export function formatOrdinal(n: number, genre: Genre = 'm'): string {
  return n === 1 ? (genre === 'f' ? '1re' : '1er') : `${n}e`
}
