import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const CSS = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** The tokens of one scheme; the dark one keeps what it does not change. */
function readTokens(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = CSS.split("[data-mantine-color-scheme='dark']")
  const block = scheme === 'light' ? light : dark
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}

function getLuminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2, relative luminance. */
function getContrast(a: string, b: string): number {
  const [low = 0, high = 0] = [getLuminance(a), getLuminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** `over` laid with this opacity on `under`. */
function mix(over: string, under: string, share: number): string {
  return `#${[1, 3, 5]
    .map((at) => {
      const [x, y] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
      return Math.round((x ?? 0) * share + (y ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}

const GROUNDS = ['c-fond', 'c-surf', 'c-surf2', 'c-surf3', 'c-sel']
const TEXTS = ['c-t', 'c-t2', 'c-t3', 'c-pri-t', 'c-lien']
const AXES = ['ardoise', 'bleu', 'violet', 'brun', 'vert', 'prune'].map((name) => `ax-${name}`)

const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground, 4.5] as const)),
  ...['c-ok', 'c-err', 'c-alerte', 'c-copil', 'c-cotech', 'c-livrable', ...AXES].map(
    (text) => [text, 'c-surf', 4.5] as const,
  ),
  ['c-alerte', 'c-alerte-f', 4.5],
  ['c-err', 'c-err-f', 4.5],
  ['c-ok', 'c-ok-f', 4.5],
  ['c-sur-pri', 'c-pri', 4.5],
  ['c-champ', 'c-surf', 3],
  ...GROUNDS.map((ground) => ['c-foc', ground, 3] as const),
]

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  const tokens = readTokens(scheme)
  const get = (name: string): string => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no token --${name} in ${scheme}`)
    return value
  }

  it.each(PAIRS)('--%s on --%s is at least %f:1', (text, ground, least) => {
    expect(getContrast(get(text), get(ground))).toBeGreaterThanOrEqual(least)
  })

  it.each(AXES)('the chip of --%s is readable on its own tint', (axe) => {
    const tint = mix(get(axe), get('c-surf'), 0.14)
    expect(getContrast(get(axe), tint)).toBeGreaterThanOrEqual(4.5)
  })
})

it('measures black on white as 21', () => {
  expect(getContrast('#000000', '#ffffff')).toBeCloseTo(21)
})
