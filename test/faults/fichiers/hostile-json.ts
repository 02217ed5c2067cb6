import type { Random } from './cases'

export const pick = (random: Random, max: number): number => Math.floor(random() * max)
export const pickFrom = <T>(random: Random, items: readonly T[]): T =>
  items[pick(random, items.length)] as T

/** Put in place of a value, as text of JSON: what a parser, a screen or a sum may choke on. */
const VALUES: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1e308',
  '1e309',
  '-1e309',
  'NaN',
  '9007199254740993',
  '0.1e-400',
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u202egtc.exe"',
  '"__proto__"',
  '"../../etc/passwd"',
  '"javascript:alert(1)"',
  '"<img src=x onerror=alert(1)>"',
  '"=cmd|\' /C calc\'!A0"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"prototype":{"polluted":1}}',
  '{"a":1,"a":2}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
  '{"type":"doc","content":[{"type":"script"}]}',
  '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}',
]

/** A value as text: hostile, deep, long, or repeated. */
export function buildHostileValue(random: Random): string {
  const kind = pick(random, 12)
  const depth = pickFrom(random, [31, 32, 33, 64, 5_000])
  if (kind === 0) return `${'['.repeat(depth)}${']'.repeat(depth)}`
  if (kind === 1) return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  if (kind === 2) return '['.repeat(depth)
  if (kind === 3) return `"${'é'.repeat(pickFrom(random, [1, 99, 1_001, 20_000]))}"`
  if (kind === 4) return `[${Array.from({ length: pick(random, 300) }, (_, i) => i).join(',')}]`
  return pickFrom(random, VALUES)
}

/** Replaces one value of a text of JSON, whatever it is; sometimes a key, a comma or a bracket. */
export function spoilJson(text: string, random: Random): string {
  const spots = [...text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/g)]
  const keys = [...text.matchAll(/"[^"\\]{1,20}"(?=:)/g)]
  const kind = pick(random, 10)
  const replace = (found: RegExpExecArray | undefined, by: string): string =>
    found === undefined
      ? text
      : text.slice(0, found.index) + by + text.slice(found.index + found[0].length)
  if (kind < 6) return replace(pickFrom(random, spots), buildHostileValue(random))
  const otherKey = pickFrom(random, ['"__proto__"', '"constructor"', '"x"', '""', '"v"', '"i"'])
  if (kind < 8) return replace(pickFrom(random, keys), otherKey)
  const at = pick(random, text.length)
  if (kind === 8) return text.slice(0, at) + text.slice(at + 1 + pick(random, 5))
  return (
    text.slice(0, at) +
    pickFrom(random, ['{', '}', '[', ']', ',', '"', '\\', '\0', ' ']) +
    text.slice(at)
  )
}
