import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../../../shared/domain/dossier'
import { addDays, daysBetween } from '../../../../shared/kernel/jour'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import {
  addDelai,
  addJoursFrancs,
  addJoursOuvres,
  getAuPlusTard,
} from '../../../../shared/rules/calendrier/jours-ouvres.rules'

const CALENDRIER = buildCalendrier(createEmptyDossier(), [])
const jour = fc.integer({ min: 0, max: 7600 }).map((days) => addDays('2020-01-01', days))
const unite = fc.constantFrom('jours', 'jours_ouvres', 'jours_francs', 'semaines', 'mois')

describe('clear days', () => {
  it.each([
    // Council on Tuesday 21 November 2023: sent at the latest on Wednesday the 15th.
    ['2023-11-21', -5, '2023-11-15'],
    ['2023-11-21', -3, '2023-11-17'],
    ['2023-11-15', 5, '2023-11-21'],
    ['2024-03-01', -1, '2024-02-28'],
    ['2024-03-01', 0, '2024-03-01'],
  ])('%s and %i clear days make %s', (from, count, to) => {
    expect(addJoursFrancs(from, count)).toBe(to)
  })

  it('leave exactly that many days between, the two ends not counted', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: 1, max: 60 }), (day, count) => {
        expect(daysBetween(day, addJoursFrancs(day, count)) - 1).toBe(count)
        expect(addJoursFrancs(addJoursFrancs(day, count), -count)).toBe(day)
      }),
    )
  })
})

describe('working days', () => {
  it.each([
    ['2026-05-13', 1, '2026-05-15'],
    ['2026-05-22', 1, '2026-05-26'],
    ['2026-05-26', -1, '2026-05-22'],
    ['2026-05-16', 1, '2026-05-18'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-05-16', 0, '2026-05-16'],
  ])('%s and %i working days make %s', (from, count, to) => {
    expect(addJoursOuvres(CALENDRIER, from, count)).toBe(to)
  })

  it('end on a working day, with that many working days on the way', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addJoursOuvres(CALENDRIER, day, count)
        let found = 0
        for (let one = addDays(day, 1); one <= end; one = addDays(one, 1)) {
          if (CALENDRIER.isOuvre(one)) found += 1
        }
        expect(found).toBe(count)
        expect(CALENDRIER.isOuvre(end)).toBe(true)
      }),
    )
  })
})

describe('delays', () => {
  it.each([
    ['2026-01-31', 1, 'mois', '2026-02-28'],
    ['2026-03-31', -1, 'mois', '2026-02-28'],
    ['2026-01-01', 2, 'semaines', '2026-01-15'],
    ['2026-01-01', 1.5, 'semaines', '2026-01-12'],
    ['2026-01-01', Number.NaN, 'jours', '2026-01-01'],
    ['2026-01-01', Number.POSITIVE_INFINITY, 'jours_ouvres', '2026-01-01'],
    ['2026-01-01', 3, null, '2026-01-04'],
  ] as const)('%s and %d %s make %s', (from, count, unit, to) => {
    expect(addDelai(CALENDRIER, from, count, unit)).toBe(to)
  })

  it('give back the latest day that still keeps them, and the day after does not', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: 1, max: 24 }), unite, (day, count, unit) => {
        const latest = getAuPlusTard(CALENDRIER, day, count, unit)
        expect(addDelai(CALENDRIER, latest, count, unit) <= day).toBe(true)
        if (unit !== 'mois' && unit !== 'jours_ouvres') {
          expect(addDelai(CALENDRIER, addDays(latest, 1), count, unit) > day).toBe(true)
        }
      }),
    )
  })

  it('are the same in a time zone west of UTC', () => {
    const zone = process.env['TZ']
    const read = (): unknown =>
      ['2026-03-28', '2026-10-24', '2026-12-31'].map((day) => [
        addDelai(CALENDRIER, day, 3, 'jours_ouvres'),
        addDelai(CALENDRIER, day, -5, 'jours_francs'),
        CALENDRIER.listFeries(day, addDays(day, 200)),
      ])
    try {
      process.env['TZ'] = 'Europe/Paris'
      const paris = read()
      process.env['TZ'] = 'Pacific/Pago_Pago'
      expect(new Date(0).getTimezoneOffset()).toBe(660)
      expect(read()).toEqual(paris)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})
