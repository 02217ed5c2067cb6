import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNombre, formatPourcentage, parseNombre } from '../../../shared/kernel/nombre'
import { formatJourEnLettres, formatNombreEnLettres } from '../../../shared/kernel/nombre-lettres'

const show = (text: string): string => text.replaceAll('\u00a0', '~')

describe('formatNombre', () => {
  it.each([
    [20391, {}, '20~391'],
    [999, {}, '999'],
    [1000, {}, '1~000'],
    [1088787.4, { decimals: 2 }, '1~088~787,40'],
    [2.5, {}, '2,5'],
    [42.331, { maxDecimals: 1 }, '42,3'],
    [42.35, { maxDecimals: 1 }, '42,4'],
    [1.005, { decimals: 2 }, '1,01'],
    [0.999, { maxDecimals: 2 }, '1'],
    [999.96, { decimals: 1 }, '1~000,0'],
    [-150, {}, '−150'],
    [-0.4, { decimals: 0 }, '0'],
    [0, {}, '0'],
    [1e21, {}, '1~000~000~000~000~000~000~000'],
    [1.5e-7, {}, '0,00000015'],
    [0.1 + 0.2, { maxDecimals: 6 }, '0,3'],
    [Number.NaN, {}, ''],
    [Number.POSITIVE_INFINITY, {}, ''],
  ])('%d %j', (value, options, expected) => {
    expect(show(formatNombre(value, options))).toBe(expected)
  })

  it('prints percentages', () => {
    expect(show(formatPourcentage(42.3189))).toBe('42,3~%')
    expect(show(formatPourcentage(80))).toBe('80~%')
    expect(show(formatPourcentage(80, { decimals: 2 }))).toBe('80,00~%')
  })
})

describe('parseNombre', () => {
  it.each([
    ['12 345,6', 12345.6],
    ['12\u00a0345,6', 12345.6],
    ['12\u202f345', 12345],
    ['12345.6', 12345.6],
    ['12 345.6', 12345.6],
    ['12.345,6', 12345.6],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0.125', 0.125],
    ['-150', -150],
    ['−150', -150],
    ['– 150', -150],
    ['+3', 3],
    ['007', 7],
    ['-0', 0],
  ])('%s', (text, value) => {
    expect(parseNombre(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    'x',
    '1,2,3',
    '1 2',
    '12 34',
    '1 2345',
    '5 %',
    '1e3',
    '--1',
    '1.2345,6',
    '٣',
    '12,',
  ])('refuses « %s »', (text) => {
    expect(parseNombre(text)).toMatchObject({ ok: false, error: { code: 'nombre-illisible' } })
  })

  it('asks which of two meanings', () => {
    expect(parseNombre('12.345')).toMatchObject({
      ok: false,
      error: {
        code: 'nombre-ambigu',
        message:
          '« 12.345 » peut vouloir dire « 12\u00a0345 » ou « 12,345 ». Écrivez l’un des deux.',
      },
    })
  })

  it('reads back what is printed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.maxSafeInteger(),
        ),
        (value) => {
          expect(parseNombre(formatNombre(value))).toEqual({
            ok: true,
            value: value === 0 ? 0 : value,
          })
        },
      ),
      { numRuns: 5000 },
    )
  })
})

describe('formatNombreEnLettres', () => {
  it.each([
    [0, 'zéro'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [31, 'trente et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [1000, 'mille'],
    [2022, 'deux mille vingt-deux'],
    [80_000, 'quatre-vingt mille'],
    [200_300, 'deux cent mille trois cents'],
    [1_000_000, '1000000'],
  ])('%i', (value, words) => {
    expect(formatNombreEnLettres(value)).toBe(words)
  })

  it('opens the minutes of a council', () => {
    expect(formatJourEnLettres('2020-11-21')).toBe('l’an deux mille vingt, le vingt et un novembre')
    expect(formatJourEnLettres('2022-04-01')).toBe('l’an deux mille vingt-deux, le premier avril')
  })

  it('gives every number its own words', () => {
    const words = Array.from({ length: 10_000 }, (_, n) => formatNombreEnLettres(n))
    expect(new Set(words).size).toBe(10_000)
    expect(words.filter((text) => /undefined| {2}|^-|-$/.test(text))).toEqual([])
  })
})
