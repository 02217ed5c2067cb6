import type { Bloc, ElementListe, Inline as RicheInline, TexteRiche } from '../kernel/texte-riche'
import { isTexteVide } from '../kernel/texte-riche-plain'
import type { Block, Inline, ListItem } from './blocks'

/** A rich text as blocks. Its headings all take the third level: they live under the section of a document. Empty for nothing written. */
export function listBlocksOfRiche(texte: TexteRiche | null): readonly Block[] {
  if (texte === null || isTexteVide(texte)) return []
  return texte.content.flatMap((bloc) => readBloc(bloc))
}

/** As above for a cell of a table, where a heading would be lost to screen readers: it becomes a bold paragraph. */
export function listCellBlocksOfRiche(texte: TexteRiche | null): readonly Block[] {
  return listBlocksOfRiche(texte).map((block) =>
    block.kind === 'heading' ? { kind: 'paragraph', content: block.content.map(embolden) } : block,
  )
}

function embolden(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, bold: true } : inline
}

function readBloc(bloc: Bloc): readonly Block[] {
  switch (bloc.type) {
    case 'paragraph': {
      const content = readInlines(bloc.content)
      return hasText(content) ? [{ kind: 'paragraph', content }] : []
    }
    case 'heading': {
      const content = readInlines(bloc.content)
      return hasText(content) ? [{ kind: 'heading', level: 3, content }] : []
    }
    case 'bulletList':
    case 'orderedList': {
      const items = readItems(bloc.content)
      return items.length === 0
        ? []
        : [{ kind: 'list', ordered: bloc.type === 'orderedList', items }]
    }
    case 'blockquote':
      return bloc.content
        .flatMap((inner) => readBloc(inner))
        .map((block) => (block.kind === 'paragraph' ? { ...block, role: 'note' } : block))
  }
}

function hasText(content: readonly Inline[]): boolean {
  return content.some((inline) => inline.kind !== 'break' && inline.text.trim() !== '')
}

function readItems(elements: readonly ElementListe[]): readonly ListItem[] {
  return elements.flatMap((element): ListItem[] => {
    const content: Inline[] = []
    const children: ListItem[] = []
    let childrenOrdered = false
    for (const bloc of element.content) {
      if (bloc.type === 'bulletList' || bloc.type === 'orderedList') {
        children.push(...readItems(bloc.content))
        childrenOrdered ||= bloc.type === 'orderedList'
      } else if (bloc.type === 'blockquote') {
        for (const block of bloc.content.flatMap((inner) => readBloc(inner))) {
          if (block.kind === 'paragraph') pushLine(content, block.content)
        }
      } else {
        pushLine(content, readInlines(bloc.content))
      }
    }
    if (!hasText(content)) return children
    if (children.length === 0) return [{ content }]
    return [{ content, children, childrenOrdered }]
  })
}

function pushLine(content: Inline[], line: readonly Inline[]): void {
  if (!hasText(line)) return
  if (content.length > 0) content.push({ kind: 'break' })
  content.push(...line)
}

function readInlines(content: readonly RicheInline[] | undefined): readonly Inline[] {
  return (content ?? []).map((inline): Inline => {
    if (inline.type === 'hardBreak') return { kind: 'break' }
    const marks = inline.marks ?? []
    const link = marks.find((mark) => mark.type === 'link')
    if (link?.type === 'link') return { kind: 'link', text: inline.text, href: link.attrs.href }
    const has = (type: string): boolean => marks.some((mark) => mark.type === type)
    return {
      kind: 'text',
      text: inline.text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
      ...(has('underline') ? { underline: true } : {}),
      ...(has('superscript') ? { vertical: 'super' } : has('subscript') ? { vertical: 'sub' } : {}),
    }
  })
}
