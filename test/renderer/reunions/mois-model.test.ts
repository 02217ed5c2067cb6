import { describe, expect, it } from 'vitest'
import {
  indexParJour,
  listSansJour,
} from '../../../renderer/features/reunions/calendrier/mois-model'
import { createCas, readDate } from './reunions-cas'

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
