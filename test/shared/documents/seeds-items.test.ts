import { describe, expect, it } from 'vitest'
import { foldPrinted } from '../../office/open-docx'
import { FACTS_CCPHG } from './seeds-facts'
import { FACTS_AUTRES } from './seeds-facts-autres'
import { readPrinted } from './seeds-reading'

const FACTS = [...FACTS_CCPHG, ...FACTS_AUTRES]

/** The items of the acceptance list that people, bodies, meetings and concertation must print. */
const ITEMS: Readonly<Record<string, readonly number[]>> = {
  S0: [8, 11, 12, 13, 14, 15, 16, 17],
  S1: [1, 2, 3, 4, 5, 8, 13],
  S2: [4, 9, 12, 13],
  S3: [12, 13, 14],
  S4: [3, 6, 7, 10, 11, 12],
}

describe('what the seeds say is found again in a document', () => {
  it('every item has its line', () => {
    const wanted = Object.entries(ITEMS).flatMap(([seed, items]) =>
      items.map((item) => `${seed} ${String(item)}`),
    )
    const found = FACTS.map(([item]) => item.split(' – ')[0] ?? '')
    expect([...new Set(found)].sort()).toEqual(wanted.sort())
  })

  it.each(FACTS)('%s', { timeout: 60_000 }, async (_item, printed, words) => {
    const text = await readPrinted(printed)
    expect(words.filter((word) => !text.includes(foldPrinted(word)))).toEqual([])
  })
})
