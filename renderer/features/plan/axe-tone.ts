import type { CSSProperties } from 'react'

/** Contrast wanted for the number of an axe on its tinted chip (WCAG 1.4.3). */
const WANTED = 5.2

type Rgb = readonly [number, number, number]

function readRgb(hex: string): Rgb {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16)
  return [at(0), at(2), at(4)]
}

/** Relative luminance, WCAG 2. */
function getLuminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours, « RRGGBB », from 1 to 21. */
export function getContrast(a: string, b: string): number {
  const [low, high] = [getLuminance(readRgb(a)), getLuminance(readRgb(b))].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function mix(a: string, b: string, share: number): string {
  const from = readRgb(a)
  const to = readRgb(b)
  return from
    .map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** The colour a user chose, darkened or lightened until it can be read on a sheet. */
export function getReadableColor(hex: string, sheet: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const color = mix(hex, towards, share)
    // The chip is the sheet tinted at 14 % by the colour itself.
    if (getContrast(color, mix(sheet, color, 0.14)) >= WANTED) return color
  }
  return towards
}

/** The cycle of the charter (`data-axe` of tokens.css): transversal axes first. */
const NAMES = ['ardoise', 'bleu', 'violet', 'brun', 'vert', 'prune'] as const

/** Attributes that give a part of the screen the colour of an axe: from the charter, or its own made readable in both schemes. */
export function getAxeLook(
  tone: number,
  couleur: string | null,
): { readonly 'data-axe': string; readonly style?: CSSProperties } {
  if (couleur === null || tone < 0) return { 'data-axe': NAMES[Math.max(0, tone)] ?? 'ardoise' }
  return {
    'data-axe': 'propre',
    style: {
      '--axe-clair': `#${getReadableColor(couleur, 'FFFFFF', '182124')}`,
      '--axe-sombre': `#${getReadableColor(couleur, '1D2427', 'E6ECEE')}`,
    } as CSSProperties,
  }
}
