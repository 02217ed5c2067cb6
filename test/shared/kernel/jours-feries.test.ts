import { describe, expect, it } from 'vitest'
import { getPaques, listJoursFeries } from '../../../shared/kernel/jours-feries'
import { addDays, getDayNumber, getWeekday } from '../../../shared/kernel/jour'

/** Easter Sundays as printed in calendars. */
const PAQUES = [
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
  '2040-04-01',
]

/** Gauss's way, corrected: golden number, epact of the year by century, the full moon, the Sunday after it. */
function getPaquesGauss(year: number): string {
  const k = Math.floor(year / 100)
  const p = Math.floor((13 + 8 * k) / 25)
  const q = Math.floor(k / 4)
  const M = (15 - p + k - q) % 30
  const N = (4 + k - q) % 7
  const d = (19 * (year % 19) + M) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + N) % 7
  let day = 22 + d + e
  if (d === 29 && e === 6) day = 50
  else if (d === 28 && e === 6 && (11 * M + 11) % 30 < 19) day = 49
  return addDays(`${year}-03-01`, day - 1)
}

describe('Easter', () => {
  it.each(PAQUES.map((jour) => [Number(jour.slice(0, 4)), jour] as const))(
    'of %i is %s',
    (year, jour) => {
      expect(getPaques(year)).toBe(jour)
    },
  )

  it('agrees with another algorithm from 1700 to 2999, always on a Sunday from 22 March to 25 April', () => {
    for (let year = 1700; year < 3000; year += 1) {
      const jour = getPaques(year)
      expect(jour, String(year)).toBe(getPaquesGauss(year))
      expect(getWeekday(jour)).toBe(7)
      expect(jour.slice(5) >= '03-22' && jour.slice(5) <= '04-25').toBe(true)
    }
  })
})

describe('public holidays', () => {
  it('are the eleven of the law, in order', () => {
    expect(listJoursFeries(2026)).toEqual([
      { jour: '2026-01-01', nom: 'Jour de l’an' },
      { jour: '2026-04-06', nom: 'Lundi de Pâques' },
      { jour: '2026-05-01', nom: 'Fête du Travail' },
      { jour: '2026-05-08', nom: 'Victoire de 1945' },
      { jour: '2026-05-14', nom: 'Ascension' },
      { jour: '2026-05-25', nom: 'Lundi de Pentecôte' },
      { jour: '2026-07-14', nom: 'Fête nationale' },
      { jour: '2026-08-15', nom: 'Assomption' },
      { jour: '2026-11-01', nom: 'Toussaint' },
      { jour: '2026-11-11', nom: 'Armistice de 1918' },
      { jour: '2026-12-25', nom: 'Noël' },
    ])
  })

  it('add Good Friday and 26 December in Alsace-Moselle', () => {
    const names = listJoursFeries(2026, { alsaceMoselle: true })
    expect(names).toHaveLength(13)
    expect(names.filter(({ nom }) => /Vendredi|Étienne/.test(nom))).toEqual([
      { jour: '2026-04-03', nom: 'Vendredi saint' },
      { jour: '2026-12-26', nom: 'Saint-Étienne' },
    ])
  })

  it('follow Easter from 2020 to 2040: Monday, the Thursday of the 40th day, the Monday of the 51st', () => {
    for (const paques of PAQUES) {
      const year = Number(paques.slice(0, 4))
      const feries = new Map(listJoursFeries(year).map(({ nom, jour }) => [nom, jour]))
      const gap = (nom: string): number =>
        getDayNumber(feries.get(nom) ?? '') - getDayNumber(paques)
      expect([gap('Lundi de Pâques'), gap('Ascension'), gap('Lundi de Pentecôte')]).toEqual([
        1, 39, 50,
      ])
      expect(feries.size).toBe(11)
      const days = [...feries.values()]
      expect([...days].sort()).toEqual(days)
    }
  })

  it('lists two holidays of one day both: Ascension on 1 May 2008', () => {
    const names = listJoursFeries(2008).filter(({ jour }) => jour === '2008-05-01')
    expect(names.map(({ nom }) => nom).sort()).toEqual(['Ascension', 'Fête du Travail'])
  })
})
