import type { StyleModel } from '../documents/blocks'
import { tint } from '../documents/couleurs'

/** Colours of a document, six hexadecimal digits (word.md §5: contrast measured on each ground). */
export type Palette = {
  readonly ink: string
  readonly muted: string
  readonly primary: string
  readonly accent: string
  readonly head: string
  readonly tint: string
  readonly line: string
  readonly hair: string
}

const DEFAULT_PRIMARY = '1B4965'

export function buildPalette({ primary, accent }: StyleModel): Palette {
  const isDefault = primary === DEFAULT_PRIMARY
  return {
    ink: '1F2933',
    muted: '52606D',
    primary,
    accent,
    head: isDefault ? 'D9E6EE' : tint(primary, 0.16),
    tint: isDefault ? 'EAF1F5' : tint(primary, 0.09),
    line: 'A9B8C4',
    hair: 'D3DCE3',
  }
}

/** Text to complete and its ground: 7.1 of contrast. */
export const MISSING = { text: '6B4E00', ground: 'FFF4D6' }

/** Ground of a filled cell of a calendar. */
export function getFilled(accent: string): string {
  return tint(accent, 0.2)
}
