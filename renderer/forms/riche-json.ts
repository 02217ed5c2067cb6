import type {
  Bloc,
  ElementListe,
  Inline,
  Marque,
  TexteRiche,
} from '../../shared/kernel/texte-riche'

/** Levels of lists that fiches need; deeper ones are brought back to the last. */
export const MAX_LIST_DEPTH = 3

type Raw = { readonly [key: string]: unknown }

const SIMPLE_MARKS: ReadonlySet<unknown> = new Set([
  'bold',
  'italic',
  'underline',
  'subscript',
  'superscript',
])

/** Addresses that may be kept in a text: the others are dropped, their words kept. */
export function isSafeHref(href: unknown): href is string {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:)\S+$/i.test(href)
}

/**
 * The document of the editor, brought back to our schema: unknown nodes give their content, unknown marks are dropped, links keep
 * their address alone, empty lists go, lists stop at three levels, empty paragraphs at the end go. `null` when nothing is written.
 */
export function buildTexteRicheFromEditor(doc: unknown): TexteRiche | null {
  const content = readBlocs((doc as Raw | null)?.['content'], 0)
  while (content.length > 0 && isEmptyBloc(content[content.length - 1] as Bloc)) content.pop()
  return content.length === 0 || content.every(isEmptyBloc) ? null : { type: 'doc', content }
}

function isEmptyBloc(bloc: Bloc): boolean {
  return (bloc.type === 'paragraph' || bloc.type === 'heading') && bloc.content === undefined
}

function list(raw: unknown): readonly Raw[] {
  return Array.isArray(raw) ? (raw as readonly Raw[]) : []
}

function readBlocs(raw: unknown, depth: number): Bloc[] {
  return list(raw).flatMap((node) => readBloc(node, depth))
}

function readBloc(node: Raw, depth: number): Bloc[] {
  const attrs = node['attrs'] as Raw | undefined
  switch (node['type']) {
    case 'paragraph':
      return [withContent({ type: 'paragraph' }, readInlines(node['content']))]
    case 'heading': {
      const level = Math.min(3, Math.max(1, Number(attrs?.['level'] ?? 2))) as 1 | 2 | 3
      return [withContent({ type: 'heading', attrs: { level } }, readInlines(node['content']))]
    }
    case 'bulletList':
    case 'orderedList': {
      const content = readItems(node['content'], Math.min(depth + 1, MAX_LIST_DEPTH))
      return content.length === 0 ? [] : [{ type: node['type'], content }]
    }
    case 'blockquote': {
      const content = readBlocs(node['content'], depth)
      return content.length === 0 ? [] : [{ type: 'blockquote', content }]
    }
    case 'text': {
      const inlines = readInlines([node])
      return inlines.length === 0 ? [] : [{ type: 'paragraph', content: inlines }]
    }
    default:
      return readBlocs(node['content'], depth)
  }
}

function withContent<B extends Bloc>(bloc: B, content: readonly Inline[]): B {
  return content.length === 0 ? bloc : { ...bloc, content }
}

function readItems(raw: unknown, depth: number): ElementListe[] {
  return list(raw).flatMap((node): ElementListe[] => {
    const blocs = readBlocs(node['content'], depth)
    if (depth < MAX_LIST_DEPTH) return blocs.length === 0 ? [] : [item(blocs)]
    const isSub = (bloc: Bloc) => bloc.type === 'bulletList' || bloc.type === 'orderedList'
    const own = blocs.filter((bloc) => !isSub(bloc))
    const deeper = blocs.flatMap((bloc) =>
      bloc.type === 'bulletList' || bloc.type === 'orderedList' ? bloc.content : [],
    )
    return [...(own.length === 0 ? [] : [item(own)]), ...deeper]
  })
}

function item(content: readonly Bloc[]): ElementListe {
  return { type: 'listItem', content }
}

function readInlines(raw: unknown): Inline[] {
  return list(raw).flatMap((node): Inline[] => {
    if (node['type'] === 'hardBreak') return [{ type: 'hardBreak' }]
    const text = node['text']
    if (node['type'] !== 'text' || typeof text !== 'string' || text === '') return []
    const marks = list(node['marks']).flatMap(readMarque)
    return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }]
  })
}

function readMarque(mark: Raw): Marque[] {
  const type = mark['type']
  if (type === 'link') {
    const href = (mark['attrs'] as Raw | undefined)?.['href']
    return isSafeHref(href) ? [{ type: 'link', attrs: { href } }] : []
  }
  return SIMPLE_MARKS.has(type) ? [{ type } as Marque] : []
}
