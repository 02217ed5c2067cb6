import { isLienPermis } from '../../kernel/texte-riche'
import type { Block, Inline, ListItem, RoleParagraphe } from '../blocks'
import { isAmong, isFlag, isRecord, readAll, readText, type Raw } from './lecture'
import { readTable } from './lire-table'

/** More than any minutes: 40 points and 90 guests take about 100,000 characters. */
const MAX_LETTERS = 4_000_000

/**
 * The blocks of frozen minutes, from what a dossier keeps; null for anything else. The text may come from a file that somebody else has
 * written: every part is checked and built again, what is not known is dropped, a drawing or a table inside a table is refused. Never
 * throws.
 */
export function lireCompteRendu(contenu: string): readonly Block[] | null {
  if (contenu.length > MAX_LETTERS) return null
  try {
    const blocks = readAll(JSON.parse(contenu), readBlock)
    return blocks === undefined || blocks.length === 0 ? null : blocks
  } catch {
    return null
  }
}

const ROLES: readonly RoleParagraphe[] = ['body', 'lead', 'mention', 'note']
const ALIGNS = ['left', 'right', 'center'] as const
const LEVELS = [1, 2, 3] as const

function readBlock(raw: unknown): Block | undefined {
  if (!isRecord(raw)) return undefined
  switch (raw['kind']) {
    case 'title': {
      const [title, subtitle] = [readText(raw['title']), readText(raw['subtitle'])]
      return title === undefined || subtitle === undefined
        ? undefined
        : { kind: 'title', title, subtitle }
    }
    case 'cards': {
      const items = readAll(raw['items'], readCard)
      return items === undefined ? undefined : { kind: 'cards', items }
    }
    case 'table':
      return readTable(raw, readCellBlock)
    case 'pageBreak':
      return { kind: 'pageBreak' }
    default:
      return readCellBlock(raw)
  }
}

/** What may stand in a cell too. */
function readCellBlock(raw: unknown): Block | undefined {
  if (!isRecord(raw)) return undefined
  switch (raw['kind']) {
    case 'paragraph':
      return readParagraph(raw)
    case 'heading': {
      const [content, level] = [readInlines(raw['content']), raw['level']]
      if (content === undefined || !isAmong(LEVELS, level)) return undefined
      return { kind: 'heading', level, content }
    }
    case 'callout': {
      const content = readInlines(raw['content'])
      return content === undefined ? undefined : { kind: 'callout', content }
    }
    case 'list': {
      const items = readAll(raw['items'], (item) => readItem(item, 0))
      const { ordered, keepWithNext } = raw
      if (items === undefined || typeof ordered !== 'boolean' || !isFlag(keepWithNext)) {
        return undefined
      }
      return { kind: 'list', ordered, items, ...(keepWithNext === true ? { keepWithNext } : {}) }
    }
    default:
      return undefined
  }
}

function readParagraph({ content: raw, role, align, keepWithNext }: Raw): Block | undefined {
  const content = readInlines(raw)
  if (content === undefined) return undefined
  if (role !== undefined && !isAmong(ROLES, role)) return undefined
  if (align !== undefined && !isAmong(ALIGNS, align)) return undefined
  if (!isFlag(keepWithNext)) return undefined
  return {
    kind: 'paragraph',
    content,
    ...(role === undefined ? {} : { role }),
    ...(align === undefined ? {} : { align }),
    ...(keepWithNext === true ? { keepWithNext } : {}),
  }
}

function readCard(raw: unknown): { label: string; value: readonly Inline[] } | undefined {
  if (!isRecord(raw)) return undefined
  const [label, value] = [readText(raw['label']), readInlines(raw['value'])]
  return label === undefined || value === undefined ? undefined : { label, value }
}

/** Deeper than any list that Cairn writes. */
const MAX_DEPTH = 8

function readItem(raw: unknown, depth: number): ListItem | undefined {
  if (!isRecord(raw) || depth > MAX_DEPTH) return undefined
  const content = readInlines(raw['content'])
  const { children: below, childrenOrdered } = raw
  if (content === undefined || !isFlag(childrenOrdered)) return undefined
  if (below === undefined) return { content }
  const children = readAll(below, (item) => readItem(item, depth + 1))
  if (children === undefined) return undefined
  return { content, children, childrenOrdered: childrenOrdered === true }
}

function readInlines(raw: unknown): readonly Inline[] | undefined {
  return readAll(raw, readInline)
}

function readInline(raw: unknown): Inline | undefined {
  if (!isRecord(raw)) return undefined
  if (raw['kind'] === 'break') return { kind: 'break' }
  const text = readText(raw['text'])
  if (text === undefined) return undefined
  switch (raw['kind']) {
    case 'missing':
      return { kind: 'missing', text }
    case 'link': {
      const href = readText(raw['href'])
      if (href === undefined) return undefined
      return isLienPermis(href) ? { kind: 'link', text, href } : { kind: 'text', text }
    }
    case 'text': {
      const { bold, italic, underline, vertical } = raw
      if (![bold, italic, underline].every(isFlag)) return undefined
      if (vertical !== undefined && vertical !== 'sub' && vertical !== 'super') return undefined
      return {
        kind: 'text',
        text,
        ...(bold === true ? { bold } : {}),
        ...(italic === true ? { italic } : {}),
        ...(underline === true ? { underline } : {}),
        ...(vertical === undefined ? {} : { vertical }),
      }
    }
    default:
      return undefined
  }
}
