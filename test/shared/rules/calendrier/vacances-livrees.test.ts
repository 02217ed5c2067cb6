import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, getWeekday } from '../../../../shared/kernel/jour'
import { readVacancesLivrees } from '../../../../shared/rules/calendrier/lit-vacances'

const FILE = new URL('../../../../resources/calendrier/vacances-scolaires.json', import.meta.url)
const PERIODES = readVacancesLivrees(readFileSync(FILE, 'utf8'))
const ANNEES = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027']

describe('shipped school holidays', () => {
  it('hold six periods a zone and a school year, from 2019-2020 to 2027-2028', () => {
    for (const zone of ['a', 'b', 'c'] as const) {
      const own = PERIODES.filter((periode) => periode.zone === zone)
      expect(own).toHaveLength(ANNEES.length * 6)
      for (const year of ANNEES) {
        const names = own
          .filter(({ debut }) => debut > `${year}-09` && debut < `${Number(year) + 1}-09`)
          .map(({ nom }) => nom)
        expect(names.slice(0, 4), `${zone} ${year}`).toEqual([
          'Vacances de la Toussaint',
          'Vacances de Noël',
          'Vacances d’hiver',
          'Vacances de printemps',
        ])
        expect(names.slice(4)).toEqual(['Pont de l’Ascension', 'Vacances d’été'])
      }
      own.forEach(({ debut }, index) => {
        const before = own[index - 1]
        if (before !== undefined) expect(before.fin < debut).toBe(true)
      })
    }
  })

  it('last two weeks, from a Saturday to the eve of a Monday or of a Tuesday after a holiday', () => {
    for (const { nom, debut, fin } of PERIODES) {
      const days = daysBetween(debut, fin) + 1
      if (nom.startsWith('Pont'))
        expect([days, getWeekday(debut), getWeekday(fin)]).toEqual([4, 4, 7])
      else if (nom === 'Vacances d’été') expect(days >= 50 && days <= 62, debut).toBe(true)
      else {
        expect(getWeekday(debut), debut).toBe(6)
        expect([16, 17], debut).toContain(days)
        expect([1, 2]).toContain(getWeekday(addDays(fin, 1)))
      }
    }
  })

  it('put winter and spring in the same order of zones, a week apart, and the rest the same day', () => {
    for (const nom of ['Vacances de la Toussaint', 'Vacances de Noël', 'Vacances d’été']) {
      const starts = PERIODES.filter((periode) => periode.nom === nom).map(({ debut }) => debut)
      expect(new Set(starts).size).toBe(ANNEES.length)
    }
    for (const year of ANNEES) {
      const starts = PERIODES.filter(
        ({ nom, debut }) =>
          nom === 'Vacances d’hiver' && debut.startsWith(String(Number(year) + 1)),
      ).map(({ debut }) => debut)
      const [a = '', b = '', c = ''] = [...starts].sort()
      expect([daysBetween(a, b), daysBetween(b, c)], year).toEqual([7, 7])
    }
  })

  it.each([
    ['a', 'Vacances d’hiver', '2026-02-07', '2026-02-22'],
    ['b', 'Vacances de printemps', '2023-04-15', '2023-05-01'],
    ['c', 'Vacances d’hiver', '2022-02-19', '2022-03-06'],
    ['c', 'Vacances de printemps', '2021-04-10', '2021-04-25'],
    ['b', 'Vacances d’hiver', '2027-02-20', '2027-03-07'],
    ['a', 'Vacances d’hiver', '2027-02-13', '2027-02-28'],
    ['a', 'Vacances de printemps', '2027-04-10', '2027-04-25'],
    ['c', 'Pont de l’Ascension', '2027-05-06', '2027-05-09'],
    ['a', 'Vacances d’été', '2027-07-03', '2027-09-01'],
    ['c', 'Vacances de printemps', '2028-04-15', '2028-05-01'],
    ['b', 'Vacances d’été', '2028-07-05', '2028-08-31'],
  ])('zone %s: %s from %s to %s', (zone, nom, debut, fin) => {
    expect(PERIODES).toContainEqual({ zone, nom, debut, fin })
  })

  it('leaves out what does not hold together', () => {
    const annees = {
      x: [
        null,
        3,
        { zone: 'D', nom: 'x', debut: '2026-01-01', fin: '2026-01-02' },
        { zone: 'A', nom: 'x', debut: '2026-02-30', fin: '2026-03-02' },
      ],
    }
    expect(readVacancesLivrees(JSON.stringify({ annees }))).toEqual([])
    expect(readVacancesLivrees('[]')).toEqual([])
  })
})
