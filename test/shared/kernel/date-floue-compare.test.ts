import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import {
  compareDateFloue,
  compareDateFloueByStart,
  getDaysBetween,
  getMonthsBetween,
} from '../../../shared/kernel/date-floue-compare'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { dateFloue } from './arbitraries'

function date(text: string): DateFloue {
  const result = parseDateFloue(text)
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`)
  return result.value
}

/** Calendars in the order in which the real documents print them. */
const CALENDARS = {
  'seed 000': [
    'février 2022',
    'mars 2022',
    'mars-avril 2022',
    'avril 2022',
    'mai 2022',
    'juin 2022',
    'juillet 2022',
  ],
  'seed 001': [
    'février – juin 2022',
    '15 juin 2022',
    'juin – novembre 2022',
    '6 et 7 septembre 2022',
    '9 septembre 2022',
    '20 octobre 2022',
    'fin 2022',
  ],
  'seed 002': [
    '2019',
    '17 janvier 2020',
    '2021',
    '18 juin et 22 octobre 2021',
    '1er avril 2022',
    '2022',
    '1er semestre 2023',
    '13 juin 2023',
    'juin à octobre 2023',
    '21 novembre 2023',
  ],
  'seed 003': [
    "d'avril au 15 oct 2021",
    '30 oct 2021',
    '15 nov 2021',
    'novembre 2021',
    'décembre 2021',
  ],
  'open sides': [
    'depuis 2019',
    '2019',
    '2024',
    'd’ici 2025',
    'pas avant le second semestre 2026',
    'second semestre 2026',
  ],
}

describe('compareDateFloue', () => {
  it.each(Object.entries(CALENDARS))('prints %s in the order of the document', (_name, texts) => {
    const sorted = texts.toReversed().toSorted((a, b) => compareDateFloue(date(a), date(b)))
    expect(sorted).toEqual(texts)
  })

  for (const [name, compare] of Object.entries({ compareDateFloue, compareDateFloueByStart })) {
    it(`${name} is a total order`, () => {
      fc.assert(
        fc.property(dateFloue, dateFloue, dateFloue, (a, b, c) => {
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
          if (compare(a, b) === 0) expect(a).toEqual(b)
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
        }),
        { numRuns: 3000 },
      )
    })
  }

  it('puts one day after another whatever else they carry', () => {
    const sorted = [
      '15 juin 2022 à 16h',
      '16 juin 2022',
      '15 juin 2022',
      '15 juin 2022 à 9h',
    ].toSorted((a, b) => compareDateFloue(date(a), date(b)))
    expect(sorted).toEqual([
      '15 juin 2022',
      '15 juin 2022 à 9h',
      '15 juin 2022 à 16h',
      '16 juin 2022',
    ])
  })
})

describe('getMonthsBetween', () => {
  it.each([
    ['juin – juillet 2022', 'juin – novembre 2022', 4],
    ['février – mai 2022', 'février – juin 2022', 1],
    ['juillet 2022', 'novembre 2022', 4],
    ['novembre 2022', 'juillet 2022', -4],
    ['fin 2022', 'fin 2023', 12],
    ['30 juin 2022', '1er juillet 2022', 0],
    ['15 juin 2022', '15 octobre 2022', 4],
    ['15 octobre 2022', '16 juin 2022', -3],
    ['juin 2022', 'juin 2022', 0],
  ])('%s → %s', (a, b, months) => {
    expect(getMonthsBetween(date(a), date(b))).toBe(months)
  })

  it('counts days between ends', () => {
    expect(getDaysBetween(date('30 juin 2022'), date('1er juillet 2022'))).toBe(1)
  })
})
