import type { Block, Inline, ListItem, RoleParagraphe, TableCell } from './blocks'

/** A short way to write blocks: the vocabulary of every document. */

export function text(value: string): Inline {
  return { kind: 'text', text: value }
}

export function bold(value: string): Inline {
  return { kind: 'text', text: value, bold: true }
}

export function missing(value: string): Inline {
  return { kind: 'missing', text: value }
}

export function paragraph(content: string | readonly Inline[], role?: RoleParagraphe): Block {
  const inline = typeof content === 'string' ? [text(content)] : content
  return role === undefined
    ? { kind: 'paragraph', content: inline }
    : { kind: 'paragraph', content: inline, role }
}

/** A bold line that says what follows, never alone at the foot of a page. */
export function label(value: string): Block {
  return { kind: 'paragraph', role: 'label', content: [bold(value)], keepWithNext: true }
}

export function heading(level: 1 | 2 | 3, content: string): Block {
  return { kind: 'heading', level, content: [text(content)] }
}

/** A bullet list; ordered when asked. */
export function list(items: readonly (string | readonly Inline[])[], ordered = false): Block {
  return {
    kind: 'list',
    ordered,
    items: items.map((item): ListItem => ({
      content: typeof item === 'string' ? [text(item)] : item,
    })),
  }
}

export function cell(
  content: string | readonly Inline[] | readonly Block[],
  options: Omit<TableCell, 'content'> = {},
): TableCell {
  if (typeof content === 'string') return { content: [paragraph(content)], ...options }
  if (content.every(isInline)) return { content: [paragraph(content)], ...options }
  return { content: content as readonly Block[], ...options }
}

const INLINE_KINDS: ReadonlySet<string> = new Set(['text', 'link', 'missing', 'break'])

function isInline(item: Inline | Block): item is Inline {
  return INLINE_KINDS.has(item.kind)
}

/** A head row. */
export function headRow(labels: readonly string[]): readonly TableCell[] {
  return labels.map((label) => cell(label, { tone: 'head' }))
}

/** Several plain lines as paragraphs; lines that begin with a dash or a bullet as one list. Empty lines are dropped. */
export function listBlocksOfText(value: string): readonly Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push(list(items))
    items = []
  }
  for (const raw of value.split(/\r\n|\r|\n/)) {
    const line = raw.trim()
    const item = /^[-•–*▪]\s+(.+)$/.exec(line)
    if (item?.[1] !== undefined) {
      items.push(item[1])
      continue
    }
    flush()
    if (line !== '') blocks.push(paragraph(line))
  }
  flush()
  return blocks
}
