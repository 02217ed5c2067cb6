import { foldText, listMots } from '../../../shared/kernel/recherche'

/** Plain letters, digits and signs, without the apostrophes that part words: nothing to fold but the case. */
const isPlain = (text: string): boolean => !/[^ -&(-_a-~]/.test(text)

/**
 * The words of a text as they are looked for, each after a space: « ␣maire␣luchon ». The same as `listMots`, quicker for plain text:
 * ten thousand contacts are read at once.
 */
export function formatMots(text: string): string {
  if (text === '') return ''
  const words = isPlain(text) ? text.toLowerCase().split(/[^a-z0-9]+/) : listMots(text)
  let joined = ''
  for (const word of words) if (word !== '') joined += ` ${word}`
  return joined
}

const titres = new Map<string, string>()
const MAX_TITRES = 4000

/** The words of a title: thousands of people bear the same, which is read once. */
export function formatMotsTitre(titre: string): string {
  let mots = titres.get(titre)
  if (mots === undefined) {
    mots = formatMots(titre)
    if (titres.size >= MAX_TITRES) titres.clear()
    titres.set(titre, mots)
  }
  return mots
}

/** The same as `foldText`, quick for plain names. */
export function formatTri(text: string): string {
  return isPlain(text) ? text.toLowerCase().replace(/ {2,}/g, ' ') : foldText(text)
}

/** A value made when it is first asked for, then kept. */
export function once(make: () => string): () => string {
  let value: string | null = null
  return () => (value ??= make())
}
