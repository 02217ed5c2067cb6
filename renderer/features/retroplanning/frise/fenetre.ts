/** Lines drawn beyond each edge, and how many are added at a time: a scroll inside a block draws nothing. */
const MARGE = 6
const BLOC = 4
/** Pixels of the lowest line there is. */
const PLUS_BASSE = 26

export type Fenetre = { readonly de: number; readonly a: number }

/**
 * The lines to draw for a place of the scroll: [de, a[. `tops` is sorted. Everywhere as many, but at the end of the plan: the lines that
 * leave are those that come, and none is made on the way.
 */
export function getFenetre(tops: readonly number[], scroll: number, hauteur: number): Fenetre {
  const first = findLigne(tops, scroll)
  const last = findLigne(tops, scroll + hauteur) + 1
  const de = Math.floor(Math.max(0, first - MARGE) / BLOC) * BLOC
  const blocs = Math.ceil((hauteur / PLUS_BASSE + 2 * MARGE) / BLOC) + 1
  return { de, a: Math.min(tops.length, Math.max(last + MARGE, de + blocs * BLOC)) }
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
