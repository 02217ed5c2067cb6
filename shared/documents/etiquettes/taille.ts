import { shortenTitle } from '../mise-en-page'

/** What a label of 70 × 37 mm holds once the edges that a printer leaves white are taken off, in Calibri. */
const USUAL = { letters: 30, lines: 6 } as const
const SMALL = { letters: 38, lines: 8 } as const

export type Taille = 'usual' | 'small' | 'cut'

/** The size a text takes on a label; `cut` when even small it does not hold. */
export function getTaille(lines: readonly string[]): Taille {
  if (countLines(lines, USUAL.letters) <= USUAL.lines) return 'usual'
  return countLines(lines, SMALL.letters) <= SMALL.lines ? 'small' : 'cut'
}

function countLines(lines: readonly string[], letters: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
}

/** Lines that hold whatever they were: each on one line, and the last ones, which carry the letter, rather than those before. */
export function cutLines(lines: readonly string[]): readonly string[] {
  const short = lines.map((line) => shortenTitle(line, SMALL.letters))
  if (short.length <= SMALL.lines) return short
  return [...short.slice(0, 3), ...short.slice(3 - SMALL.lines)]
}
