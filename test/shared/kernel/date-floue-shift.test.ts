import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDateFloue } from '../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import type { Decalage } from '../../../shared/kernel/date-floue-shift'
import { shiftDateFloue } from '../../../shared/kernel/date-floue-shift'
import { dateFloue } from './arbitraries'

function shift(text: string, by: Decalage, orMonths = false): string {
  const date = parseDateFloue(text)
  if (!date.ok) throw new Error(date.error.message)
  const moved = shiftDateFloue(date.value, by, { orMonths })
  return moved.ok
    ? formatDateFloue(moved.value).replaceAll('\u00a0', ' ').replaceAll('’', "'")
    : moved.error.code
}

describe('shiftDateFloue', () => {
  it.each([
    ['31 janvier 2022', { months: 1 }, '28 février 2022'],
    ['31 janvier 2024', { months: 1 }, '29 février 2024'],
    ['31 janvier 2022', { days: 1 }, '1er février 2022'],
    ['15 juin 2022 à 14h', { days: -15 }, '31 mai 2022 à 14 h'],
    ['6 et 7 septembre 2022', { days: 30 }, '6 et 7 octobre 2022'],
    ['30 septembre et 1er octobre 2022', { months: 1 }, '30 octobre et 1er novembre 2022'],
    ['mars-avril 2022', { months: 4 }, 'juillet-août 2022'],
    ['novembre 2022', { months: 2 }, 'janvier 2023'],
    ['fin juin 2022', { months: 1 }, 'fin juillet 2022'],
    ['semaine 36 2022', { days: 14 }, 'semaine 38 de 2022'],
    ['semaine 36 2022', { months: 1 }, 'semaine 40 de 2022'],
    ['T4 2022', { months: 3 }, '1er trimestre 2023'],
    ['1er semestre 2023', { months: -6 }, 'second semestre 2022'],
    ['fin 2022', { months: 12 }, "fin de l'année 2023"],
    ["d'ici 2025", { months: 12 }, "d'ici 2026"],
    ['2022-2026', { months: 24 }, '2024-2028'],
    ["d'avril au 15 oct 2021", { months: 1 }, 'de mai au 15 novembre 2021'],
  ] as const)('%s, %o', (text, by, expected) => {
    expect(shift(text, by)).toBe(expected)
  })

  it.each([
    ['fin 2022', { months: 1 }, 'vers novembre 2022 – janvier 2023'],
    ['fin 2022', { months: 3 }, "début de l'année 2023"],
    ['T4 2022', { months: 1 }, 'novembre 2022 à janvier 2023'],
    ['2022', { months: 1 }, 'vers février 2022 – janvier 2023'],
    ['2022-2026', { months: 1 }, 'février 2022 à janvier 2027'],
    ['juin 2022', { days: 10 }, 'juin 2022'],
    ['juin 2022', { days: 20 }, 'juillet 2022'],
    ['fin juin 2022', { days: -45 }, 'fin mai 2022'],
    ['fin 2022', { days: 10 }, "fin de l'année 2022"],
    ['mars-avril 2022', { days: 31 }, 'avril-mai 2022'],
    ["d'avril au 15 oct 2021", { days: 10 }, "d'avril au 25 octobre 2021"],
    ['semaine 36 2022', { days: 1 }, 'semaine 36 de 2022'],
    ['semaine 36 2022', { days: 5 }, 'semaine 37 de 2022'],
    ['30 et 31 janvier 2022', { months: 1 }, '28 février et 1er mars 2022'],
    ["d'ici fin 2022", { months: 1 }, "d'ici janvier 2023"],
    ['pas avant 2026', { months: 2 }, 'pas avant mars 2026'],
  ] as const)('asks when the words cannot follow: %s, %o', (text, by, span) => {
    expect(shift(text, by)).toBe('decalage-impossible')
    expect(shift(text, by, true)).toBe(span)
  })

  it('comes back to its words when a cascade is taken back', () => {
    expect(shift('vers nov. 2022 - janv. 2023', { months: -1 })).toBe('vers octobre-décembre 2022')
    expect(shift('vers nov. 2022 - janv. 2023', { months: -1 }, true)).toBe("fin de l'année 2022")
  })

  const by = fc.oneof(
    fc.integer({ min: -60, max: 60 }).map((months) => ({ months })),
    fc.integer({ min: -800, max: 800 }).map((days) => ({ days })),
  )

  it('keeps the precision and the words, and gives a value that files accept', () => {
    fc.assert(
      fc.property(dateFloue, by, (date, move) => {
        const moved = shiftDateFloue(date, move)
        if (moved.ok) {
          expect(moved.value).toMatchObject({ precision: date.precision })
          expect(moved.value.partie).toBe(date.partie)
          expect(moved.value.borne).toBe(date.borne)
          expect(moved.value.heure).toEqual(date.heure)
        }
        const always = shiftDateFloue(date, move, { orMonths: true })
        expect(always.ok && readDateFloue(always.value)).toEqual(always.ok && always.value)
      }),
      { numRuns: 3000 },
    )
  })

  it('never moves a start or an end past another of the same precision', () => {
    fc.assert(
      fc.property(dateFloue, dateFloue, by, (a, b, move) => {
        fc.pre(a.precision === b.precision && a.precision !== 'plage' && a.partie === b.partie)
        const [first, last] = a.debut <= b.debut ? [a, b] : [b, a]
        const x = shiftDateFloue(first, move)
        const y = shiftDateFloue(last, move)
        if (x.ok && y.ok) expect(x.value.debut <= y.value.debut).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('does nothing for zero', () => {
    fc.assert(
      fc.property(dateFloue, (date) => {
        expect(shiftDateFloue(date, { months: 0 })).toEqual({ ok: true, value: date })
        expect(shiftDateFloue(date, { days: 0 })).toEqual({ ok: true, value: date })
      }),
      { numRuns: 1000 },
    )
  })

  it('comes back by days', () => {
    fc.assert(
      fc.property(dateFloue, fc.integer({ min: -900, max: 900 }), (date, days) => {
        const there = shiftDateFloue(date, { days })
        if (there.ok)
          expect(shiftDateFloue(there.value, { days: -days })).toEqual({ ok: true, value: date })
      }),
      { numRuns: 2000 },
    )
  })
})
