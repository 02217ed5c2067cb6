import { diffIndices } from 'node-diff3'

/** A piece of a text compared with another: in both, only in the old one, only in the new one. */
export type MorceauCompare = {
  readonly genre: 'egal' | 'retrait' | 'ajout'
  readonly texte: string
}

/** Beyond, in words that differ on both sides, comparing could hold the page up: the whole is shown as replaced. */
const MAX_WORDS = 4_000

/**
 * Compares two plain texts word by word. Gives the pieces in reading order, what was removed before what was put in its place: the
 * pieces but the `ajout` make the old text, those but the `retrait` the new one. Only the spaces inside `egal` are those of the new.
 */
export function compareMots(avant: string, apres: string): readonly MorceauCompare[] {
  const old = splitTokens(avant)
  const next = splitTokens(apres)
  const start = countSame(old, next)
  const end = countSame(old.slice(start).reverse(), next.slice(start).reverse())
  const middle = compareTokens(
    old.slice(start, old.length - end),
    next.slice(start, next.length - end),
  )
  return joinPieces([
    { genre: 'egal', texte: next.slice(0, start).join('') },
    ...middle,
    { genre: 'egal', texte: next.slice(next.length - end).join('') },
  ])
}

/** Words with the space that follows them, and line breaks: a paragraph put after a word does not change the word. */
function splitTokens(text: string): readonly string[] {
  return text.match(/[ \t]*\n\s*|[ \t]*[^ \t\n]+[ \t]*|[ \t]+/g) ?? []
}

/** Spaces at the ends of a word do not make another word. */
function getKey(token: string): string {
  return token.trim() === '' ? (token.includes('\n') ? '\n' : ' ') : token.trim()
}

function countSame(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length) {
    if (getKey(a[count] ?? '') !== getKey(b[count] ?? '')) break
    count += 1
  }
  return count
}

function compareTokens(old: readonly string[], next: readonly string[]): MorceauCompare[] {
  const replaced: MorceauCompare[] = [
    { genre: 'retrait', texte: old.join('') },
    { genre: 'ajout', texte: next.join('') },
  ]
  if (old.length === 0 || next.length === 0 || old.length + next.length > MAX_WORDS) return replaced
  const pieces: MorceauCompare[] = []
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(old.map(getKey), next.map(getKey))) {
    const [oldStart, oldLength] = buffer1
    const [newStart, newLength] = buffer2
    pieces.push(
      { genre: 'egal', texte: next.slice(at, newStart).join('') },
      { genre: 'retrait', texte: old.slice(oldStart, oldStart + oldLength).join('') },
      { genre: 'ajout', texte: next.slice(newStart, newStart + newLength).join('') },
    )
    at = newStart + newLength
  }
  pieces.push({ genre: 'egal', texte: next.slice(at).join('') })
  return pieces
}

function joinPieces(pieces: readonly MorceauCompare[]): readonly MorceauCompare[] {
  const joined: MorceauCompare[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.texte === '') continue
    if (last?.genre === piece.genre) {
      joined[joined.length - 1] = { genre: piece.genre, texte: last.texte + piece.texte }
    } else joined.push(piece)
  }
  return joined
}
