import { addMonths as addMonthsFns, getISOWeek, getISOWeekYear } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  getDayFromNumber,
  getDayNumber,
  getIsoWeek,
  getIsoWeekCount,
  getLastDayOfMonth,
  getMondayOfIsoWeek,
  getWeekday,
  isDateIso,
} from '../../../shared/kernel/jour'
import { formatJour, formatJourCourt } from '../../../shared/kernel/jour-format'
import { parseMois } from '../../../shared/kernel/mois'
import { day } from './arbitraries'

describe('isDateIso', () => {
  it.each(['2022-10-20', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    'takes %s',
    (raw) => {
      expect(isDateIso(raw)).toBe(true)
    },
  )

  it.each([
    '2022-02-29',
    '1900-02-29',
    '2022-02-31',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '0999-01-01',
    '2022-1-1',
    '2022-10-20T00:00',
    ' 2022-10-20',
    '2022-10-20\n',
    '',
    null,
    20221020,
    new Date(0),
  ])('refuses %s', (raw) => {
    expect(isDateIso(raw)).toBe(false)
  })
})

describe('arithmetic', () => {
  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-12-15', 1, '2023-01-15'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-06-15', 18, '2023-12-15'],
    ['9999-12-31', 1, '9999-12-31'],
    ['1000-01-01', -1, '1000-01-01'],
  ])('%s + %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2022-03-27', 1, '2022-03-28'],
    ['2022-10-30', 1, '2022-10-31'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-03-01', -1, '2022-02-28'],
  ])('%s + %i day is %s, clock changes or not', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('agrees with UTC on every day of three centuries', () => {
    for (let n = getDayNumber('1900-01-01'); n <= getDayNumber('2199-12-31'); n += 1) {
      const iso = new Date(n * 86_400_000).toISOString().slice(0, 10)
      if (getDayFromNumber(n) !== iso || getDayNumber(iso) !== n) throw new Error(iso)
    }
    expect(getDayNumber('1970-01-01')).toBe(0)
  })

  it('agrees with date-fns on weeks and months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const noon = new Date(`${date}T12:00:00`)
        expect(getIsoWeek(date)).toEqual({ year: getISOWeekYear(noon), week: getISOWeek(noon) })
        const moved = addMonthsFns(noon, months)
        expect(addMonths(date, months)).toBe(
          [
            moved.getFullYear(),
            String(moved.getMonth() + 1).padStart(2, '0'),
            String(moved.getDate()).padStart(2, '0'),
          ].join('-'),
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('moves by days and back', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) < 0).toBe(b < a)
      }),
    )
  })
})

describe('weeks and weekdays', () => {
  it.each([
    ['2021-10-30', 6],
    ['2022-09-05', 1],
    ['2022-12-11', 7],
    ['1969-12-28', 7],
  ])('%s is day %i of its week', (date, weekday) => {
    expect(getWeekday(date)).toBe(weekday)
  })

  it.each([
    ['2022-01-01', 2021, 52],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2018-12-31', 2019, 1],
    ['2022-09-07', 2022, 36],
  ])('%s is in week %i-%i', (date, year, week) => {
    expect(getIsoWeek(date)).toEqual({ year, week })
  })

  it('a Monday is the first day of its own week', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, week } = getIsoWeek(date)
        const monday = getMondayOfIsoWeek(year, week)
        expect(getWeekday(monday)).toBe(1)
        expect(daysBetween(monday, date)).toBe(getWeekday(date) - 1)
        expect(week).toBeLessThanOrEqual(getIsoWeekCount(year))
      }),
    )
  })

  it('knows the length of months', () => {
    expect([2021, 2024, 1900, 2000].map((year) => getLastDayOfMonth(year, 2))).toEqual([
      28, 29, 28, 29,
    ])
    expect(Array.from({ length: 12 }, (_, index) => getLastDayOfMonth(2022, index + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })
})

describe('names', () => {
  it('prints a day', () => {
    expect(formatJour('2022-10-20', { weekday: true, article: true })).toBe(
      'le jeudi 20\u00a0octobre 2022',
    )
    expect(formatJour('2022-04-01', { short: true })).toBe('1er\u00a0avr. 2022')
    expect(formatJour('2022-04-01', { year: false })).toBe('1er\u00a0avril')
    expect(formatJourCourt('2022-04-01')).toBe('01/04/2022')
  })

  it.each([
    ['Février', 2],
    ['FEVRIER', 2],
    ['fév', 2],
    ['févr.', 2],
    ['août', 8],
    ['AOU', 8],
    ['juin', 6],
    ['juil.', 7],
    ['sept', 9],
    ['Oct', 10],
    ['jui', undefined],
    ['ma', undefined],
    ['marche', undefined],
    ['april', undefined],
  ])('reads the month « %s »', (word, month) => {
    expect(parseMois(word)).toBe(month)
  })
})
