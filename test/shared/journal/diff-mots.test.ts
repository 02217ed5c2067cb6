import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMots, type MorceauCompare } from '../../../shared/journal/diff-mots'

/** « mot [-ôté-] {+mis+} »: how the cases below are read. */
function write(pieces: readonly MorceauCompare[]): string {
  const forms = { egal: ['', ''], retrait: ['[-', '-]'], ajout: ['{+', '+}'] } as const
  return pieces.map(({ genre, texte }) => forms[genre].join(texte)).join('')
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('two texts compared word by word', () => {
  it.each([
    ['', '', ''],
    ['même texte', 'même texte', 'même texte'],
    ['', 'un ajout', '{+un ajout+}'],
    ['un retrait', '', '[-un retrait-]'],
    ['12\u00a0000 € par an', '15\u00a0000 € par an', '[-12\u00a0000 -]{+15\u00a0000 +}€ par an'],
    ['Les jeunes', 'Les jeunes de la vallée', 'Les jeunes {+de la vallée+}'],
    ['a b c d', 'a X c d', 'a [-b -]{+X +}c d'],
    ['Un point.\nAutre', 'Un point.\nNouveau\nAutre', 'Un point.\n{+Nouveau\n+}Autre'],
    ['Fin', 'Fin\nSuite', 'Fin{+\nSuite+}'],
  ])('« %s » → « %s »', (avant, apres, expected) => {
    expect(write(compareMots(avant, apres))).toBe(expected)
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('le', 'budget', 'des', 'fiches', '12 000 €', '\n', ' ', '  ', 'é’'), {
        size: 'max',
        maxLength: 40,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (avant, apres) => {
        const pieces = compareMots(avant, apres)
        const keep = (genre: string) =>
          pieces
            .filter((piece) => piece.genre !== genre)
            .map(({ texte }) => texte)
            .join(' ')
        expect(flat(keep('ajout'))).toBe(flat(avant))
        expect(flat(keep('retrait'))).toBe(flat(apres))
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('shows a very long text as replaced rather than hold the page up', () => {
    const words = (from: number) =>
      Array.from({ length: 60_000 }, (_, at) => `m${at + from}`).join(' ')
    const [before, after] = [words(0), words(70_000)]
    const start = process.cpuUsage()
    const pieces = compareMots(before, after)
    // Of the processor: a busy machine is not slow code.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
    expect(pieces.map(({ genre }) => genre)).toEqual(['retrait', 'ajout'])
  })
})
