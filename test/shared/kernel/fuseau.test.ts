import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertParisEnUtc } from '../../../shared/kernel/fuseau'
import { addDays } from '../../../shared/kernel/jour'

describe('convertParisEnUtc', () => {
  it.each([
    ['2026-12-01', '14:00', '2026-12-01', '13:00'],
    ['2026-07-01', '14:00', '2026-07-01', '12:00'],
    ['2022-10-20', '09:30', '2022-10-20', '07:30'],
    // The last Sundays of March and of October, before and after the change.
    ['2026-03-29', '01:59', '2026-03-29', '00:59'],
    ['2026-03-29', '02:30', '2026-03-29', '01:30'],
    ['2026-03-29', '03:00', '2026-03-29', '01:00'],
    ['2026-10-25', '02:30', '2026-10-25', '00:30'],
    ['2026-10-25', '03:00', '2026-10-25', '02:00'],
    // Past midnight.
    ['2026-07-01', '00:30', '2026-06-30', '22:30'],
    ['2027-01-01', '00:10', '2026-12-31', '23:10'],
  ])('%s at %s is %s at %s', (jour, heure, day, time) => {
    expect(convertParisEnUtc(jour, heure)).toEqual({ jour: day, heure: time })
  })

  it('refuses what is not a day or a time', () => {
    expect(convertParisEnUtc('2026-02-30', '10:00')).toBeUndefined()
    expect(convertParisEnUtc('2026-02-03', '24:00')).toBeUndefined()
    expect(convertParisEnUtc('2026-02-03', '9 h')).toBeUndefined()
  })

  it('is one or two hours before, any day of twenty years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7300 }),
        fc.integer({ min: 180, max: 1439 }),
        (day, minutes) => {
          const jour = addDays('2020-01-01', day)
          const two = (n: number): string => String(n).padStart(2, '0')
          const heure = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
          const utc = convertParisEnUtc(jour, heure)
          const [h = 0, m = 0] = (utc?.heure ?? '').split(':').map(Number)
          expect([60, 120]).toContain(minutes - (h * 60 + m))
          expect(utc?.jour).toBe(jour)
        },
      ),
    )
  })
})
