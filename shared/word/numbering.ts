import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'
import type { Block } from '../documents/blocks'

export const DEPTHS = [0, 1, 2, 3] as const

/** The reference of bullets in a colour. */
export function getBulletReference(accent: string, inCell: boolean): string {
  return inCell ? `puces-cellule-${accent}` : `puces-${accent}`
}

export const NUMBERS = 'numeros'
export const NUMBERS_IN_CELL = 'numeros-cellule'

/** Accents of the document and of its bands: one set of bullets each. */
export function listAccents(blocks: readonly Block[], accent: string): readonly string[] {
  const accents = new Set([accent])
  for (const block of blocks) {
    if (block.kind === 'band' && block.accent !== undefined) accents.add(block.accent)
  }
  return [...accents]
}

const SIGNS = ['•', '–', '•', '–'] as const
const FORMATS = [
  LevelFormat.DECIMAL,
  LevelFormat.LOWER_LETTER,
  LevelFormat.DECIMAL,
  LevelFormat.LOWER_LETTER,
] as const

export function buildNumbering(accents: readonly string[]): INumberingOptions {
  const indent = (depth: number, inCell: boolean) =>
    inCell ? { left: 200 + depth * 200, hanging: 180 } : { left: 340 + depth * 340, hanging: 227 }
  const bullets = (accent: string, inCell: boolean) => ({
    reference: getBulletReference(accent, inCell),
    levels: DEPTHS.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: SIGNS[level],
      alignment: AlignmentType.LEFT,
      style: { run: { color: accent, bold: true }, paragraph: { indent: indent(level, inCell) } },
    })),
  })
  const numbers = (reference: string, inCell: boolean) => ({
    reference,
    levels: DEPTHS.map((level) => ({
      level,
      format: FORMATS[level],
      text: `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: {
        run: { bold: true },
        paragraph: {
          indent: {
            left: indent(level, inCell).left + 150,
            hanging: indent(level, inCell).hanging + 150,
          },
        },
      },
    })),
  })
  return {
    config: [
      ...accents.flatMap((accent) => [bullets(accent, false), bullets(accent, true)]),
      numbers(NUMBERS, false),
      numbers(NUMBERS_IN_CELL, true),
    ],
  }
}
