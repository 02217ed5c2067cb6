import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDateFloue } from '../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { dateFloue } from './arbitraries'

const RUNS = { numRuns: 3000 }

describe('what is printed is read back', () => {
  for (const options of [
    {},
    { short: true },
    { article: true },
    { short: true, article: true },
  ] as const) {
    it(`with ${JSON.stringify(options)}`, () => {
      fc.assert(
        fc.property(dateFloue, (date) => {
          expect(parseDateFloue(formatDateFloue(date, options))).toEqual({ ok: true, value: date })
        }),
        RUNS,
      )
    })
  }

  it('and in capitals, with plain spaces and straight apostrophes', () => {
    fc.assert(
      fc.property(dateFloue, (date) => {
        const text = formatDateFloue(date).replaceAll('\u00a0', ' ').replaceAll('’', "'")
        expect(parseDateFloue(text.toUpperCase())).toEqual({ ok: true, value: date })
      }),
      RUNS,
    )
  })

  it('and survives the file', () => {
    fc.assert(
      fc.property(dateFloue, (date) => {
        expect(readDateFloue(JSON.parse(JSON.stringify(date)))).toEqual(date)
      }),
      RUNS,
    )
  })
})
