import type { Axe } from '../domain/axe.entity'
import { getSingleton, type Dossier } from '../domain/dossier'
import { getPlan } from '../rules/plan.rules'

const PRIMARY = '1B4965'
const TRANSVERSAL = '1B4965'
/** Bands of the axes in their order; white text reads at 6.3 or more on each (word.md §5). */
const AXES = ['2F6B4F', '6A3D7C', '8A4B08', '9B2C3F', '1F5F8B'] as const

/** The least contrast of text on its ground (WCAG 2.2, 1.4.3). */
const LISIBLE = 4.6

/** The colour of the convention: that of the charte, darkened if white could not be read on it. */
export function getPrimary(dossier: Dossier): string {
  return darkenForWhite(getSingleton(dossier, 'charte').couleurPrincipale ?? PRIMARY)
}

/** The band of an axe: its own colour, darkened if white could not be read on it, or one that follows its rank. */
export function getAccent(dossier: Dossier, axe: Axe | undefined): string {
  if (axe === undefined) return getPrimary(dossier)
  if (axe.couleur !== null) return darkenForWhite(axe.couleur)
  if (axe.transversal) return TRANSVERSAL
  const plain = getPlan(dossier).axes.filter((node) => !node.axe.transversal)
  const rank = plain.findIndex((node) => node.axe.id === axe.id)
  return AXES[Math.max(rank, 0) % AXES.length] ?? PRIMARY
}

/** Contrast between two colours of six hexadecimal digits, 1 to 21 (WCAG 2.2). */
export function getContrast(a: string, b: string): number {
  const [light, dark] = [getLuminance(a), getLuminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function readChannels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16))
}

function writeChannels(channels: readonly number[]): string {
  return channels
    .map((value) => Math.round(value).toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

function getLuminance(color: string): number {
  const [r = 0, g = 0, b = 0] = readChannels(color).map((value) => {
    const s = value / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** `share` of a colour, the rest white: grounds of heads, cards and filled cells. */
export function tint(color: string, share: number): string {
  return writeChannels(readChannels(color).map((value) => 255 - (255 - value) * share))
}

/** The same hue, dark enough that white and the lightest tint of it can be told from it. */
export function darkenForWhite(color: string): string {
  let channels = readChannels(color)
  while (getContrast(writeChannels(channels), tint(writeChannels(channels), 0.2)) < LISIBLE) {
    channels = channels.map((value) => value * 0.94)
  }
  return writeChannels(channels)
}
