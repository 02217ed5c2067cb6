/** A piece of a compared text: in both, only in the old one, only in the new one. */
export type Morceau = {
  readonly genre: 'egal' | 'retrait' | 'ajout'
  readonly texte: string
}

/** Characters kept around a change. */
const CONTEXT = 70
/** Characters shown of a text that came or went whole. */
const LONGEST = 1_200

/**
 * The same pieces with « … » in place of what did not change far from any change, and with a space between a last word and the one that
 * took its place.
 */
export function shortenPieces(pieces: readonly Morceau[]): readonly Morceau[] {
  return pieces.map((piece, index) => {
    if (piece.genre !== 'egal') {
      const isFollowed = pieces[index + 1] !== undefined && !/\s$/.test(piece.texte)
      return { ...piece, texte: cut(piece.texte) + (isFollowed ? ' ' : '') }
    }
    const isFirst = index === 0
    const isLast = index === pieces.length - 1
    return { ...piece, texte: shorten(piece.texte, isFirst, isLast) }
  })
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const room = isFirst || isLast ? CONTEXT : CONTEXT * 2
  if (text.length <= room * 1.5) return text
  const head = isFirst ? '' : text.slice(0, CONTEXT).replace(/\S*$/, '')
  const tail = isLast ? '' : text.slice(-CONTEXT).replace(/^\S*/, '')
  return `${head}…${tail}`
}
