import { foldText } from '../kernel/recherche'

/** A word of a text, folded, with its place in the text as it was written. */
export type MotPlace = { readonly mot: string; readonly debut: number; readonly fin: number }

const MOT = /[\p{L}\p{M}\p{N}]+/gu

/** What may stand between two words of one name: « Le Goff », « Marie-Claude », « D’Artagnan », « GOFF, Anne », « A. Le Goff ». */
const ENTRE = /^[\s'’ʼ´`,.\-‐‑]{1,3}$/u

/** Signs that make one word of two: « Martin » is not found in « Saint-Martin ». */
const TRAIT = /[-‐‑]/

/** Letters and digits alone make words; apostrophes and hyphens part them. */
export function listMotsPlaces(texte: string): readonly MotPlace[] {
  const mots: MotPlace[] = []
  for (const found of texte.matchAll(MOT)) {
    const debut = found.index
    mots.push({ mot: foldMot(found[0]), debut, fin: debut + found[0].length })
  }
  return mots
}

/** The same few thousand words come again and again: folding each one once is ten times faster. */
const folded = new Map<string, string>()
const MAX_FOLDED = 20_000

function foldMot(mot: string): string {
  if (/^[a-z0-9]+$/.test(mot)) return mot
  const known = folded.get(mot)
  if (known !== undefined) return known
  if (folded.size >= MAX_FOLDED) folded.clear()
  const text = foldText(mot)
  folded.set(mot, text)
  return text
}

/** The folded words of a name, as they are looked for. */
export function listMotsDuNom(nom: string): readonly string[] {
  return listMotsPlaces(nom.normalize('NFC')).map(({ mot }) => mot)
}

/** The end (exclusive, in words) of a run of words that begins at `at`; 0 when it is not there. */
export function findSuite(
  texte: string,
  mots: readonly MotPlace[],
  at: number,
  suite: readonly string[],
): number {
  for (const [index, wanted] of suite.entries()) {
    const mot = mots[at + index]
    if (mot?.mot !== wanted) return 0
    const before = index === 0 ? undefined : mots[at + index - 1]
    if (before !== undefined && !ENTRE.test(texte.slice(before.fin, mot.debut))) return 0
  }
  return at + suite.length
}

/** Whether a run of words is part of a longer hyphenated one. */
export function isDansCompose(texte: string, debut: number, fin: number): boolean {
  const before = texte.slice(Math.max(0, debut - 2), debut)
  const after = texte.slice(fin, fin + 2)
  return (
    (TRAIT.test(before.slice(-1)) && /[\p{L}\p{N}]/u.test(before.slice(0, 1))) ||
    (TRAIT.test(after.slice(0, 1)) && /[\p{L}\p{N}]/u.test(after.slice(1)))
  )
}

/** Whether a sentence, a line or the text begins here. */
export function isDebutDePhrase(texte: string, debut: number): boolean {
  return /(?:^|[.!?…:\n]["'«\s\u00a0\u202f]*|^[-•–\s]+)$/u.test(texte.slice(0, debut).trimStart())
}

/** Written with a capital, or all in capitals. */
export function isCapitalise(texte: string, debut: number): boolean {
  return /^\p{Lu}/u.test(texte.slice(debut, debut + 1))
}
