import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readOperation } from '../../../shared/exchange/operation-schema'

const operationId = z.string().regex(/^[0-9a-z]{8}-[0-9A-Za-z]{1,40}$/)
const name = z.string().min(1).max(100)
const ids = z.array(operationId).max(100_000)

/** The format, said once more by a library: what is written out by hand must agree with it. */
const Reference = z.strictObject({
  i: operationId,
  t: name,
  e: name,
  f: name,
  v: z.unknown().optional(),
  d: z.array(z.tuple([z.int().min(0), z.int().min(0), z.array(z.unknown())])).optional(),
  p: ids,
  z: ids.optional(),
  s: ids.optional(),
  q: z.number(),
  x: z.int().min(1).max(1_000_000),
  g: z.string().max(100),
})

const id = fc.constantFrom('00000001-essai001', '0000000z-B', 'zzzzzzzz-resume12345678')
const RIGHT = fc.record(
  {
    i: id,
    t: fc.constantFrom('axes', 'x'.repeat(100)),
    e: fc.constantFrom('axe_1', 'é'),
    f: fc.constantFrom('*', 'titre'),
    v: fc.jsonValue({ maxDepth: 1 }),
    d: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.array(fc.nat()))),
    p: fc.array(id),
    z: fc.array(id),
    s: fc.array(id),
    q: fc.double({ noNaN: true, noDefaultInfinity: true }),
    x: fc.integer({ min: 1, max: 1_000_000 }),
    g: fc.constantFrom('', 'g'.repeat(100)),
  },
  { requiredKeys: ['i', 't', 'e', 'f', 'p', 'q', 'x', 'g'] },
)
/** Next to right: what is off by one, of another kind, or one too many. */
const WRONG = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    '',
    'x'.repeat(101),
    '0000001-court',
    '00000001-',
    `00000001-${'x'.repeat(41)}`,
    '00000001-essai001\n',
    0,
    -1,
    -0,
    1.5,
    1_000_001,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    [[0, 0]],
    [[0, 0, [], 0]],
    [[0, -1, []]],
    [[0, 0.5, []]],
    [[0, 0, {}]],
    ['00000001-é'],
    [1],
    { length: 0 },
    null,
  ),
)
const KEY = fc.constantFrom(...'itefvdpzsqxg'.split(''), 'a', 'toString', 'length')

describe('an operation read from a file', () => {
  it('is what the format says, and nothing else is', () => {
    const seen = { read: 0, refused: 0 }
    fc.assert(
      fc.property(RIGHT, fc.array(fc.tuple(KEY, WRONG), { maxLength: 2 }), (right, changes) => {
        const raw = { ...right, ...Object.fromEntries(changes) }
        const expected = Reference.safeParse(raw).success
        expect(readOperation(raw)).toBe(expected ? raw : undefined)
        seen[expected ? 'read' : 'refused'] += 1
      }),
      { numRuns: 2_000 },
    )
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(200)
  })

  it('misses no key', () => {
    const right = { i: '00000001-a', t: 't', e: 'e', f: 'f', v: 1, p: [], q: 0, x: 1, g: '' }
    expect(readOperation(right)).toBe(right)
    for (const key of ['i', 't', 'e', 'f', 'p', 'q', 'x', 'g']) {
      const { [key as 'i']: _, ...without } = right
      expect(readOperation(without)).toBeUndefined()
      expect(readOperation(Object.assign(Object.create({ [key]: 'x' }), without))).toBeUndefined()
    }
  })

  it.each([[null], [1], ['x'], [[]], [undefined], [true]])('%o is none', (raw) => {
    expect(readOperation(raw)).toBeUndefined()
  })

  it('names 100,000 operations at most', () => {
    const right = { i: '00000001-a', t: 't', e: 'e', f: 'f', v: 1, q: 0, x: 1, g: '' }
    const many = Array.from({ length: 100_000 }, () => '00000000-a')
    expect(readOperation({ ...right, p: many })).toBeDefined()
    expect(readOperation({ ...right, p: [...many, '00000000-a'] })).toBeUndefined()
  })
})
