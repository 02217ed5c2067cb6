/** Lines drawn beyond each edge, and how many are added at a time: a scroll inside a block draws nothing. */
const MARGE = 6
const BLOC = 8

export type Fenetre = { readonly de: number; readonly a: number }

/** The lines to draw for a place of the scroll: [de, a[. `tops` is sorted. */
export function getFenetre(tops: readonly number[], scroll: number, hauteur: number): Fenetre {
  const first = findLigne(tops, scroll)
  const last = findLigne(tops, scroll + hauteur) + 1
  const de = Math.floor(Math.max(0, first - MARGE) / BLOC) * BLOC
  const a = Math.min(tops.length, Math.ceil((last + MARGE) / BLOC) * BLOC)
  return { de, a }
}

/** The line under a height: the last one that begins at or before it. */
export function findLigne(tops: readonly number[], y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
