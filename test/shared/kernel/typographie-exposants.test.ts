import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitExposants } from '../../../shared/kernel/typographie-exposants'

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom('1er', '2e', 'XXIe', 'nos', ' ', '3', ' et ', '1re', 'Ier'),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

describe('splitExposants', () => {
  const mark = (text: string): string =>
    splitExposants(text)
      .map((piece) => (piece.superscript ? `<${piece.text}>` : piece.text))
      .join('')

  it.each([
    ['le 1er avril', 'le 1<er> avril'],
    ['la 1re fois', 'la 1<re> fois'],
    ['le 2e axe, les 2es, le 2d, la 2de', 'le 2<e> axe, les 2<es>, le 2<d>, la 2<de>'],
    ['le XXIe siècle, la Ve République, le Xe', 'le XXI<e> siècle, la V<e> République, le X<e>'],
    ['François Ier', 'François I<er>'],
    ['les fiches nos\u00a03 et 4', 'les fiches n<os>\u00a03 et 4'],
    ['nos 3 priorités', 'nos 3 priorités'],
    [
      'De, Le, Ce, Mer, Vie, Xie, CE2, 2ex, A1e, IIIe',
      'De, Le, Ce, Mer, Vie, Xie, CE2, 2ex, A1e, III<e>',
    ],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(mark(text)).toBe(expected)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        expect(
          splitExposants(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })
})
