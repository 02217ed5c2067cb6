import { getChasse } from './chasses'

export type Caractere = {
  /** Points. */
  readonly corps: number
  readonly gras?: boolean
  readonly police?: 'Calibri' | 'Arial' | 'Cambria'
}

/** How much wider than Calibri, measured on Liberation Sans and on Caladea, with some ease for the program that draws. */
const RAPPORTS = { Calibri: 1.02, Arial: 1.2, Cambria: 1.12 } as const

/** Distance between two lines, in sizes of the type. */
export const INTERLIGNE = 1.2

/** The width of a text on one line, in points. */
export function getLargeurTexte(text: string, { corps, gras, police }: Caractere): number {
  let width = 0
  for (const letter of text) width += getChasse(letter, gras ?? false)
  return (width / 1000) * corps * RAPPORTS[police ?? 'Calibri']
}

/**
 * The lines of a text no wider than `width` points. Cut at spaces, never at no-break ones; a word that is too long by itself is cut at
 * a letter. Always at least one line.
 */
export function listLignes(text: string, width: number, caractere: Caractere): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n\r]+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (getLargeurTexte(joined, caractere) <= width) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const parts = cutWord(word, width, caractere)
    lines.push(...parts.slice(0, -1))
    line = parts[parts.length - 1] ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A word in parts that fit; one letter a part at the least. */
function cutWord(word: string, width: number, caractere: Caractere): readonly string[] {
  if (getLargeurTexte(word, caractere) <= width) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const letter of word) {
    const wide = getLargeurTexte(letter, caractere)
    if (part !== '' && used + wide > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += letter
    used += wide
  }
  return [...parts, part]
}

/** The first lines, the last one ended by « … » when some are left out. */
export function limitLignes(
  lines: readonly string[],
  max: number,
  width: number,
  caractere: Caractere,
): readonly string[] {
  if (lines.length <= max) return lines
  const kept = lines.slice(0, max)
  let last = (kept[max - 1] ?? '').trimEnd()
  while (last !== '' && getLargeurTexte(`${last}…`, caractere) > width) {
    last = [...last].slice(0, -1).join('').trimEnd()
  }
  return [...kept.slice(0, -1), `${last.replace(/[\s,;:.–-]+$/, '')}…`]
}
