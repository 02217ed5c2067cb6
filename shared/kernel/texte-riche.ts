/**
 * A rich text: ProseMirror JSON restricted to what a fiche needs. No colour, font or size: the charte decides.
 * `null` stands for « nothing written ».
 */
export type TexteRiche = { readonly type: 'doc'; readonly content: readonly Bloc[] }

export type Bloc =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: 1 | 2 | 3 }
      readonly content?: readonly Inline[]
    }
  | { readonly type: 'bulletList'; readonly content: readonly ElementListe[] }
  | { readonly type: 'orderedList'; readonly content: readonly ElementListe[] }
  | { readonly type: 'blockquote'; readonly content: readonly Bloc[] }

export type ElementListe = { readonly type: 'listItem'; readonly content: readonly Bloc[] }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Marque[] }
  | { readonly type: 'hardBreak' }

export type Marque =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'subscript' | 'superscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** Deeper than any text a person writes; beyond, the value is refused. */
const MAX_DEPTH = 12
/** Lists inside lists inside lists: items deeper than this come up to it, so that nothing written is lost. */
const MAX_LIST_LEVEL = 3

type Raw = { readonly [key: string]: unknown }
type MarqueSimple = Exclude<Marque['type'], 'link'>

const MARQUES: readonly MarqueSimple[] = ['bold', 'italic', 'underline', 'subscript', 'superscript']

/**
 * Checks a value read from a file or from the editor and rebuilds it plain: attributes we do not use are dropped, control characters
 * removed, empty texts left out, list items deeper than three levels raised. A link elsewhere than http, https, mailto or tel loses
 * its mark and keeps its text. Undefined for an unknown node or mark, or more than 12 levels.
 */
export function readTexteRiche(raw: unknown): TexteRiche | undefined {
  if (!isRaw(raw) || raw['type'] !== 'doc') return undefined
  const content = readBlocs(raw['content'], 1, 0)
  if (content === undefined) return undefined
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** Reads each item of a list; undefined as soon as one is not understood. An absent list is empty. */
function readAll<T>(raw: unknown, read: (item: unknown) => readonly T[] | undefined) {
  if (raw === undefined || raw === null) return []
  if (!Array.isArray(raw)) return undefined
  const all: T[] = []
  for (const item of raw) {
    const value = read(item)
    if (value === undefined) return undefined
    all.push(...value)
  }
  return all
}

function readBlocs(raw: unknown, depth: number, level: number): readonly Bloc[] | undefined {
  return readAll(raw, (item) => {
    const bloc = readBloc(item, depth, level)
    return bloc === undefined ? undefined : bloc === null ? [] : [bloc]
  })
}

/** `null` for a list or quotation that holds nothing. */
function readBloc(raw: unknown, depth: number, level: number): Bloc | null | undefined {
  if (!isRaw(raw) || depth > MAX_DEPTH) return undefined
  const type = raw['type']
  switch (type) {
    case 'paragraph':
    case 'heading': {
      const inlines = readAll(raw['content'], readInline)
      if (inlines === undefined) return undefined
      const content = inlines.length === 0 ? {} : { content: inlines }
      if (type === 'paragraph') return { type, ...content }
      const titleLevel = isRaw(raw['attrs']) ? raw['attrs']['level'] : undefined
      if (titleLevel !== 1 && titleLevel !== 2 && titleLevel !== 3) return undefined
      return { type, attrs: { level: titleLevel }, ...content }
    }
    case 'bulletList':
    case 'orderedList': {
      const content = readAll(raw['content'], (item) => readElement(item, depth + 1, level + 1))
      return content?.length === 0 ? null : content && { type, content }
    }
    case 'blockquote': {
      const content = readBlocs(raw['content'], depth + 1, level)
      return content?.length === 0 ? null : content && { type, content }
    }
    default:
      return undefined
  }
}

/** One item, and after it the items of its own lists when they would be too deep. */
function readElement(raw: unknown, depth: number, level: number) {
  if (!isRaw(raw) || raw['type'] !== 'listItem' || depth > MAX_DEPTH) return undefined
  const blocs = readBlocs(raw['content'], depth + 1, level)
  if (blocs === undefined) return undefined
  const tooDeep = level >= MAX_LIST_LEVEL
  const own = tooDeep ? blocs.filter((bloc) => !isList(bloc)) : blocs
  const raised = tooDeep ? blocs.filter(isList).flatMap((list) => list.content) : []
  // An item begins with a paragraph: the editor accepts no other.
  const content: readonly Bloc[] =
    own[0]?.type === 'paragraph' ? own : [{ type: 'paragraph' }, ...own]
  return [{ type: 'listItem' as const, content }, ...raised]
}

function isList(
  bloc: Bloc,
): bloc is Extract<Bloc, { readonly type: 'bulletList' | 'orderedList' }> {
  return bloc.type === 'bulletList' || bloc.type === 'orderedList'
}

function readInline(raw: unknown): readonly Inline[] | undefined {
  if (!isRaw(raw)) return undefined
  if (raw['type'] === 'hardBreak') return [{ type: 'hardBreak' }]
  if (raw['type'] !== 'text' || typeof raw['text'] !== 'string') return undefined
  const marks = readAll(raw['marks'], readMarque)
  if (marks === undefined) return undefined
  const text = cleanText(raw['text'])
  if (text === '') return []
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }]
}

function readMarque(raw: unknown): readonly Marque[] | undefined {
  if (!isRaw(raw)) return undefined
  const simple = MARQUES.find((type) => type === raw['type'])
  if (simple !== undefined) return [{ type: simple }]
  if (raw['type'] !== 'link') return undefined
  const href = isRaw(raw['attrs']) ? raw['attrs']['href'] : undefined
  return typeof href === 'string' && isLienPermis(href) ? [{ type: 'link', attrs: { href } }] : []
}

/** True for an address a document may point to: http, https, mailto or tel, without spaces or control characters. */
export function isLienPermis(href: string): boolean {
  return href.length <= 2000 && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}\p{Cf}]+$/iu.test(href)
}

/** Without the characters that XML forbids or nobody sees; tabs and line breaks become spaces, half characters U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
