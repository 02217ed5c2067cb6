import { expect, it } from 'vitest'
import { getJourOuverture } from '../../../../../renderer/features/retroplanning/frise/ouverture'
import { parseDateFloue } from '../../../../../shared/kernel/date-floue-parse'

const read = (text: string) => {
  const parsed = parseDateFloue(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

it.each([
  ['a plan of this year', ['mars 2026', 'octobre 2026'], '2026-11-22'],
  ['one step of this year is enough', ['février 2022', 'décembre 2026'], '2026-11-22'],
  ['all of it four years ago', ['février 2022', 'juin à novembre 2022'], '2022-11-30'],
  ['all of it next year', ['mai 2027', 'septembre 2027'], '2027-05-01'],
  ['nearer in the past than to come', ['1er semestre 2025', 'juin 2028'], '2025-06-30'],
  ['nothing dated', [], '2026-11-22'],
])('%s', (_, textes, jour) => {
  expect(getJourOuverture(textes.map(read), '2026-11-22', 365)).toBe(jour)
})
