import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  getJourApres,
  indexParJour,
  listSansJour,
  listSemaines,
  readMois,
} from '../../../renderer/features/reunions/calendrier/mois-model'
import { addDays, getWeekday, splitJour } from '../../../shared/kernel/jour'
import { createCas, readDate } from './reunions-cas'

describe('the weeks of a month', () => {
  it('hold every day of the month once, from Monday to Sunday, without a week too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 300 }), (rank) => {
        const premier = `${1900 + Math.floor(rank / 12)}-${String((rank % 12) + 1).padStart(2, '0')}-01`
        const weeks = listSemaines(premier)
        const days = weeks.flat()
        expect(
          days.every((day, index) => index === 0 || day === addDays(days[0] ?? '', index)),
        ).toBe(true)
        expect(weeks.every((week) => getWeekday(week[0] ?? '') === 1 && week.length === 7)).toBe(
          true,
        )
        const { month } = splitJour(premier)
        expect(weeks.every((week) => week.some((day) => splitJour(day).month === month))).toBe(true)
        expect(days).toContain(premier)
      }),
    )
  })

  it.each([
    ['2022-10', '2022-10-01'],
    ['2022-13', '2022-05-01'],
    ['', '2022-05-01'],
    [null, '2022-05-01'],
  ])('the address %s is the month of %s', (text, premier) => {
    expect(readMois(text, '2022-05-17')).toBe(premier)
  })
})

describe('the meetings of a month', () => {
  const { add, get } = createCas()
  const two = add('reunions', { date: readDate('6 et 7 septembre 2022') })
  const late = add('reunions', { date: readDate('7 septembre 2022 à 18 h') })
  const early = add('reunions', { date: readDate('7 septembre 2022 à 9 h') })
  const apart = add('reunions', { date: readDate('18 juin et 22 octobre 2021') })
  const month = add('reunions', { date: readDate('octobre 2022') })
  const quarter = add('reunions', { date: readDate('4e trimestre 2022') })
  add('reunions', { date: null })
  const days = indexParJour(get())

  it('one event on two days that follow one another begins and ends', () => {
    const of = (day: string) =>
      (days.get(day) ?? []).map(({ reunion, place }) => [reunion.id, place])
    expect(of('2022-09-06')).toEqual([[two.id, 'debut']])
    expect(of('2022-09-07')).toEqual([
      [two.id, 'fin'],
      [early.id, 'seul'],
      [late.id, 'seul'],
    ])
    expect(of('2021-06-18')).toEqual([[apart.id, 'seul']])
    expect(of('2021-10-22')).toEqual([[apart.id, 'seul']])
    expect(of('2022-09-08')).toEqual([])
  })

  it('what has no day is told of each month it may fall in', () => {
    const ids = (premier: string) => listSansJour(get(), premier).map(({ id }) => id)
    expect(ids('2022-10-01')).toEqual([month.id, quarter.id])
    expect(ids('2022-11-01')).toEqual([quarter.id])
    expect(ids('2022-09-01')).toEqual([])
  })
})

describe('the keys of the grid', () => {
  it.each([
    ['ArrowLeft', false, '2022-10-19'],
    ['ArrowRight', false, '2022-10-21'],
    ['ArrowUp', false, '2022-10-13'],
    ['ArrowDown', false, '2022-10-27'],
    ['Home', false, '2022-10-17'],
    ['End', false, '2022-10-23'],
    ['PageUp', false, '2022-09-20'],
    ['PageDown', true, '2023-10-20'],
    ['a', false, null],
  ])('%s', (key, isShifted, day) => {
    expect(getJourApres('2022-10-20', key, isShifted)).toBe(day)
  })

  it('a month later from a long month stays in the next one', () => {
    expect(getJourApres('2022-01-31', 'PageDown', false)).toBe('2022-02-28')
  })
})
