import { listMots } from '../../../shared/kernel/recherche'

/** The words of a text as they are looked for, each after a space: « ␣maire␣luchon ». */
export function formatMots(text: string): string {
  let joined = ''
  for (const word of listMots(text)) joined += ` ${word}`
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

/** A value made when it is first asked for, then kept. */
export function once(make: () => string): () => string {
  let value: string | null = null
  return () => (value ??= make())
}
