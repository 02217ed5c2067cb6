import type { Block } from '../blocks'
import { paragraph } from '../inline'

/** Said where there is nothing: an empty cell reads as a fault. */
const RIEN = '–'
/** What both sides share, and is not printed twice. */
const COUPE = '[…]'
/** Lines alike kept around what changed. */
const AUTOUR = 1

/** One value in a cell, a paragraph a line. */
export function listBlocksOfValeur(texte: string): readonly Block[] {
  const lines = texte.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0
    ? [paragraph(RIEN)]
    : lines.map((line) => paragraph(line.replace(/^\s*- /, '–\u00a0').trim()))
}

/** Two long texts without the lines that they share at both ends, one of them kept as a mark. */
export function shortenPareils(avant: string, apres: string): readonly [string, string] {
  const before = avant.split('\n')
  const after = apres.split('\n')
  if (before.length < 4 || after.length < 4) return [avant, apres]
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  return [cut(before, start, end), cut(after, start, end)]
}

function cut(lines: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - AUTOUR)
  const to = Math.min(lines.length, lines.length - end + AUTOUR)
  return [
    ...(from > 0 ? [COUPE] : []),
    ...lines.slice(from, to),
    ...(to < lines.length ? [COUPE] : []),
  ].join('\n')
}
