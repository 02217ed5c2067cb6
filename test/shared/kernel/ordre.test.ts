import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareOrdre,
  getOrdreBetween,
  isOrdre,
  listOrdresBetween,
} from '../../../shared/kernel/ordre'

describe('isOrdre', () => {
  it.each(['a0', 'a1', 'Zz', 'b00', 'a0V', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'])('takes %s', (key) => {
    expect(isOrdre(key)).toBe(true)
  })

  it.each([
    '',
    'a',
    '0',
    'a00',
    'b0',
    'a0é',
    'a0 ',
    'a0\n',
    'A00000000000000000000000000',
    'a'.repeat(3000),
    null,
    3,
  ])('refuses %j', (key) => {
    expect(isOrdre(key)).toBe(false)
  })
})

/** Keys that real insertions make. */
const key = fc.array(fc.nat({ max: 30 }), { maxLength: 40 }).map((places) => {
  const keys: string[] = []
  for (const place of places) {
    const at = Math.min(place, keys.length)
    keys.splice(at, 0, getOrdreBetween(keys[at - 1] ?? null, keys[at] ?? null))
  }
  return keys[Math.floor(keys.length / 2)] ?? 'a0'
})

describe('getOrdreBetween', () => {
  it('stands strictly between two different keys, in either order', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(a !== b)
        const between = getOrdreBetween(a, b)
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(isOrdre(between) && low < between && between < high).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('stands before and after everything', () => {
    fc.assert(
      fc.property(key, (a) => {
        expect(getOrdreBetween(null, a) < a && a < getOrdreBetween(a, null)).toBe(true)
      }),
    )
  })

  it('comes just after two equal keys, before any other key of the list', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const between = getOrdreBetween(a, a)
        expect(isOrdre(between) && a < between).toBe(true)
        if (b > a && !b.startsWith(a)) expect(between < b).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.option(fc.oneof(key, fc.string())), (a, b) => {
        expect(getOrdreBetween(a, b).length).toBeGreaterThan(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('stays short after a thousand insertions at one place', () => {
    let high = 'a1'
    for (let i = 0; i < 1000; i += 1) high = getOrdreBetween('a0', high)
    expect(high.length).toBeLessThan(250)
    expect(isOrdre(high)).toBe(true)
  })
})

describe('listOrdresBetween', () => {
  it('gives that many keys in order', () => {
    fc.assert(
      fc.property(fc.option(key), fc.option(key), fc.nat({ max: 60 }), (a, b, count) => {
        const keys = listOrdresBetween(a, b, count)
        expect(keys).toHaveLength(count)
        expect(keys.toSorted()).toEqual(keys)
        expect(new Set(keys).size).toBe(count)
        expect(keys.every(isOrdre)).toBe(true)
      }),
    )
  })
})

describe('compareOrdre', () => {
  it('is total: equal keys are told apart by identifier, on every copy', () => {
    const rows = [
      { ordre: 'a1', id: 'fa_2' },
      { ordre: 'a0', id: 'fa_9' },
      { ordre: 'a1', id: 'fa_1' },
      { ordre: 'Zz', id: 'fa_3' },
      { ordre: 'aZ', id: 'fa_4' },
    ]
    const expected = ['fa_3', 'fa_9', 'fa_1', 'fa_2', 'fa_4']
    expect(rows.toSorted(compareOrdre).map(({ id }) => id)).toEqual(expected)
    expect(
      rows
        .toReversed()
        .toSorted(compareOrdre)
        .map(({ id }) => id),
    ).toEqual(expected)
    expect(compareOrdre(rows[0]!, { ...rows[0]! })).toBe(0)
  })
})
