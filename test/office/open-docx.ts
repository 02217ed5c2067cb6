import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A .docx taken apart: bytes by name, and each XML part parsed. */
export type OpenDocx = {
  readonly names: readonly string[]
  readonly raw: ReadonlyMap<string, string>
  readonly xml: ReadonlyMap<string, Document>
}

const opened = new WeakMap<Uint8Array, OpenDocx>()

/** Once for all that is asked of the same bytes. */
export function openDocx(bytes: Uint8Array): OpenDocx {
  const known = opened.get(bytes) ?? readDocx(bytes)
  opened.set(bytes, known)
  return known
}

function readDocx(bytes: Uint8Array): OpenDocx {
  const files = unzipSync(bytes)
  const raw = new Map<string, string>()
  const xml = new Map<string, Document>()
  for (const [name, data] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const text = strFromU8(data)
    raw.set(name, text)
    xml.set(name, new DOMParser({ onError: () => undefined }).parseFromString(text, 'text/xml'))
  }
  return { names: Object.keys(files), raw, xml }
}

export function getPart(docx: OpenDocx, name: string): Document {
  const part = docx.xml.get(name)
  if (part === undefined) throw new Error(`No part ${name}`)
  return part
}

/** Body, headers and footers: everything a reader sees. */
export function listTextParts(docx: OpenDocx): readonly (readonly [string, Document])[] {
  return [...docx.xml].filter(([name]) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name),
  )
}

export function listAll(root: Document | Element, name: string): readonly Element[] {
  return [...root.getElementsByTagNameNS(W, name)]
}

/** From one to the next: the list that the library keeps of the children is made again each time it is asked. */
export function listChildElements(parent: Element, name?: string): readonly Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

export function getChild(parent: Element | undefined, name: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node) && node.localName === name) return node
  return undefined
}

export function getNextElement(element: Element): Element | undefined {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling)
    if (isElement(node)) return node
  return undefined
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function getVal(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined
}

/** The text of a paragraph: a tab counts as a space, a break as the start of a line. */
export function getText(paragraph: Element): string {
  let text = ''
  const walk = (element: Element): void => {
    for (const child of listChildElements(element)) {
      if (child.localName === 't') text += child.textContent
      else if (child.localName === 'tab') text += ' '
      else if (child.localName === 'br') text += '\n'
      else if (child.localName === 'noBreakHyphen') text += '\u2011'
      else if (child.localName !== 'pPr' && child.localName !== 'rPr') walk(child)
    }
  }
  walk(paragraph)
  return text
}

/** Every paragraph of a document as text. */
export function listTexts(docx: OpenDocx): readonly string[] {
  return listTextParts(docx).flatMap(([, part]) => listAll(part, 'p').map(getText))
}

/** Typography folded, to compare a printed text with its source: apostrophes, spaces, superscripts are one text. */
export function foldPrinted(text: string): string {
  return text
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(\d) ?%/g, '$1 %')
    .trim()
}
