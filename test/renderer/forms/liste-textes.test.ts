import { describe, expect, it } from 'vitest'
import { moveLine, replaceLine } from '../../../renderer/forms/liste-textes'
import { parseAnnee } from '../../../renderer/forms/annee-champ'

describe('a list of lines', () => {
  const lines = ['a', 'b', 'c']

  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, lines],
    [2, 1, lines],
  ] as const)('moves line %i by %i', (index, step, wanted) => {
    expect(moveLine(lines, index, step)).toEqual(wanted)
  })

  it('makes as many lines as were pasted', () => {
    expect(replaceLine(lines, 1, 'x\n\n y \r\nz')).toEqual(['a', 'x', 'y', 'z', 'c'])
    expect(replaceLine(lines, 1, ' x ')).toEqual(['a', ' x ', 'c'])
  })
})

describe('a year', () => {
  it.each([
    ['2024', 2024],
    [' 1999 ', 1999],
    ['24', null],
    ['1899', null],
    ['20245', null],
    ['vers 2024', null],
  ])('« %s »', (text, wanted) => {
    const read = parseAnnee(text)
    expect(read.ok ? read.value : null).toBe(wanted)
  })
})
