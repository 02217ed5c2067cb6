import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getJourApres, listSemaines, readMois } from '../../../renderer/forms/mois/mois-model'
import { addDays, getWeekday, splitJour } from '../../../shared/kernel/jour'

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
        const six = listSemaines(premier, { six: true })
        expect(six.length).toBe(6)
        expect(six.slice(0, weeks.length)).toEqual(weeks)
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
