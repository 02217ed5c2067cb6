import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSafeJson } from '../../../shared/exchange/safe-json'
import { stableStringify, type Json } from '../../../shared/kernel/json'

const FORBIDDEN = /"(?:__proto__|constructor|prototype)":/

describe('parseSafeJson', () => {
  it('reads 10,000 values of every kind as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        const read = parseSafeJson(text)
        if (FORBIDDEN.test(text)) return
        expect(read).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
      { numRuns: 10_000 },
    )
  })

  it('never throws on 10,000 texts that are almost JSON', () => {
    const almost = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '\\', '{', ']', ':', ',', '\\ud800'),
    )
    fc.assert(
      fc.property(almost, ([text, at, extra]) => {
        const cut = at % (text.length + 1)
        const read = parseSafeJson(text.slice(0, cut) + extra + text.slice(cut))
        if (read.ok) expect(parseSafeJson(stableStringify(read.value))).toEqual(read)
      }),
      { numRuns: 10_000 },
    )
  })

  it('refuses a key given twice wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.integer(), { minKeys: 1 }),
        fc.nat(4),
        (object, depth) => {
          const text = JSON.stringify(object)
          if (FORBIDDEN.test(text)) return
          const [key = ''] = Object.keys(object)
          const twice = `${text.slice(0, -1)},${JSON.stringify(key)}:0}`
          const nested = '[{"a":'.repeat(depth) + twice + '}]'.repeat(depth)
          expect(parseSafeJson(nested)).toEqual({ ok: false, error: 'cle-double' })
        },
      ),
    )
  })

  it.each<[string, string]>([
    ['[1', 'syntaxe'],
    ['', 'syntaxe'],
    ['NaN', 'syntaxe'],
    ['[Infinity]', 'syntaxe'],
    ['\uFEFF{}', 'syntaxe'],
    ['{"a":1}{', 'syntaxe'],
    ['1e400', 'nombre'],
    ['[-1e999]', 'nombre'],
    ['"\\ud83d"', 'surrogat'],
    ['{"\\udc00":1}', 'surrogat'],
    ['{"__proto__":null}', 'cle-interdite'],
    ['[{"a":{"\\u005f_proto__":1}}]', 'cle-interdite'],
    ['{"constructor":1}', 'cle-interdite'],
    ['{"prototype":1}', 'cle-interdite'],
    ['{"a":1,"\\u0061":2}', 'cle-double'],
    ['['.repeat(33) + ']'.repeat(33), 'profondeur'],
    ['{"a":'.repeat(100_000), 'profondeur'],
    ['['.repeat(1_000_000), 'profondeur'],
  ])('%.40s: %s', (text, error) => {
    expect(parseSafeJson(text)).toEqual({ ok: false, error })
  })

  it.each([
    '['.repeat(32) + ']'.repeat(32),
    '"[[[[{{{{:::"',
    '"\\ud83d\\ude00"',
    '"\\\\ud83d"',
    '{"":{"":1}}',
    '0',
  ])('%.40s is read', (text) => {
    expect(parseSafeJson(text)).toEqual({ ok: true, value: JSON.parse(text) as Json })
  })

  it('refuses 1,000,000 keys at once, without parsing them', () => {
    const text = `{${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`).join(',')}}`
    const cpu = process.cpuUsage()
    expect(parseSafeJson(text)).toEqual({ ok: false, error: 'longueur' })
    expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(1000)
  })
})
