import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTsvBlock, parseTsv } from '../../../renderer/forms/tsv'

describe('a block copied from Excel', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"deux\nlignes"\tb', [['deux\nlignes', 'b']]],
    ['"dit ""oui"""\tb', [['dit "oui"', 'b']]],
    ['a\t\tc', [['a', '', 'c']]],
    ['un seul', [['un seul']]],
    ['le "TAD" ados\t2', [['le "TAD" ados', '2']]],
    ['" non fermé\tb', [['" non fermé', 'b']]],
    ['\n\n', []],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows)
  })

  it('gives back any cells that Excel would write', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', ';', '1') })
    const quote = (value: string) =>
      /["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const kept = rows.map((row, index) => (index === rows.length - 1 ? ['fin', ...row] : row))
          const text = kept.map((row) => row.map(quote).join('\t')).join('\n')
          expect(parseTsv(text)).toEqual(kept)
        },
      ),
    )
  })

  it.each([
    ['a\tb', true],
    ['a\nb', true],
    ['a\n', false],
    ['une phrase', false],
  ])('tells a block from the text of one cell: %j', (text, wanted) => {
    expect(isTsvBlock(text)).toBe(wanted)
  })
})
