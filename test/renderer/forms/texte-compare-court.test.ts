import { describe, expect, it } from 'vitest'
import { shortenPieces } from '../../../renderer/forms/texte-compare-court'

const long = Array.from({ length: 80 }, (_, index) => `mot${index}`).join(' ')

describe('a compared text, shortened', () => {
  it('keeps what changed and the words around it', () => {
    const [before, removed, added, after] = shortenPieces([
      { genre: 'egal', texte: `${long} ` },
      { genre: 'retrait', texte: 'douze ' },
      { genre: 'ajout', texte: 'quinze ' },
      { genre: 'egal', texte: long },
    ])
    expect(before?.texte).toMatch(/^… mot\d+.* mot79 $/)
    expect(before?.texte.length).toBeLessThan(90)
    expect([removed?.texte, added?.texte]).toEqual(['douze ', 'quinze '])
    expect(after?.texte).toMatch(/^mot0 .*…$/)
  })

  it('leaves short texts alone', () => {
    const pieces = [
      { genre: 'egal', texte: 'Un transport ' },
      { genre: 'ajout', texte: 'à la demande' },
    ] as const
    expect(shortenPieces(pieces)).toEqual(pieces)
  })
})
