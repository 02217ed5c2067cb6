import type { Element } from '@xmldom/xmldom'
import { listChildElements, openDocx } from './open-docx'

/** Text that people write: every value is right, so it makes no shape. */
const FREE = new Set(['descr', 'title', 'name', 'Target', 'tooltip', 'alias', 'tag'])

/**
 * What the Office schemas judge in a .docx: each element with its attributes, and the order of its children. Numbers and colours stand
 * for any other, and more than two of a kind in a row for two: a second document of the same template has no shape of its own.
 */
export function listShapes(bytes: Uint8Array): ReadonlySet<string> {
  const shapes = new Set<string>()
  for (const [name, part] of openDocx(bytes).xml) {
    const root = part.documentElement
    if (root !== null) addShapes(shapes, name.replace(/\d+/g, 'N'), root)
  }
  return shapes
}

function addShapes(shapes: Set<string>, place: string, element: Element): void {
  const attributes = [...element.attributes]
    .map(({ name, localName, value }) => `${name}=${readValue(localName ?? name, value)}`)
    .sort()
  const children = listChildElements(element)
  shapes.add(
    `${place}|${element.nodeName}|${attributes.join(' ')}|${foldNames(children.map((child) => child.nodeName))}`,
  )
  for (const child of children) addShapes(shapes, `${place}>${element.nodeName}`.slice(-120), child)
}

function readValue(name: string, value: string): string {
  if (FREE.has(name)) return value === '' ? '' : 'text'
  if (/^[0-9A-F]{6}$/i.test(value)) return 'colour'
  return value.replace(/\d+/g, (digits) => (digits === '0' ? '0' : 'N'))
}

function foldNames(names: readonly string[]): string {
  return names
    .filter((name, index) => name !== names[index - 1] || name !== names[index - 2])
    .join(',')
}
