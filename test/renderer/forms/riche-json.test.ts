import { describe, expect, it } from 'vitest'
import {
  MAX_LIST_DEPTH,
  buildTexteRicheFromEditor,
  isSafeHref,
} from '../../../renderer/forms/riche-json'
import { readTexteRiche, type Bloc } from '../../../shared/kernel/texte-riche'

const text = (value: string, ...marks: object[]) =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
const p = (...content: object[]) =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
const doc = (...content: object[]) => ({ type: 'doc', content })
const li = (...content: object[]) => ({ type: 'listItem', content })
const ul = (...content: object[]) => ({ type: 'bulletList', content })

describe('the editor and the value type', () => {
  it('gives back a whole document unchanged, and the kernel reads it', () => {
    const whole = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Titre')] },
      p(text('a', { type: 'bold' }), text('b', { type: 'italic' }), { type: 'hardBreak' }),
      ul(li(p(text('un')), ul(li(p(text('deux')))))),
      { type: 'orderedList', content: [li(p(text('x', { type: 'superscript' })))] },
      { type: 'blockquote', content: [p(text('cité', { type: 'underline' }))] },
      p(text('lien', { type: 'link', attrs: { href: 'https://example.org' } })),
    )
    const read = buildTexteRicheFromEditor(whole)
    expect(read).toEqual(whole)
    expect(readTexteRiche(read)).toEqual(whole)
  })

  it.each([
    ['an empty document', doc()],
    ['one empty paragraph', doc(p())],
    ['empty paragraphs', doc(p(), p(), p())],
    ['a list without item', doc(ul())],
    ['no document', null],
  ])('is null for %s', (_name, raw) => {
    expect(buildTexteRicheFromEditor(raw)).toBeNull()
  })

  it('drops empty paragraphs at the end, keeps those in the middle', () => {
    expect(buildTexteRicheFromEditor(doc(p(text('a')), p(), p(text('b')), p(), p()))).toEqual(
      doc(p(text('a')), p(), p(text('b'))),
    )
  })

  it('drops attributes and marks that the charter decides', () => {
    const styled = doc({
      type: 'paragraph',
      attrs: { textAlign: 'center' },
      content: [text('a', { type: 'textStyle', attrs: { color: 'red' } }, { type: 'bold' })],
    })
    expect(buildTexteRicheFromEditor(styled)).toEqual(doc(p(text('a', { type: 'bold' }))))
  })

  it('keeps the words of a link whose address is refused', () => {
    const bad = doc(p(text('ici', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))
    expect(buildTexteRicheFromEditor(bad)).toEqual(doc(p(text('ici'))))
  })

  it('keeps the content of unknown nodes', () => {
    const strange = doc({ type: 'table', content: [{ type: 'row', content: [p(text('a'))] }] })
    expect(buildTexteRicheFromEditor(strange)).toEqual(doc(p(text('a'))))
  })

  it('brings lists back to three levels without losing a word', () => {
    const nest = (depth: number): object =>
      depth === 0 ? p(text('fond')) : ul(li(p(text(`n${depth}`)), nest(depth - 1)))
    const read = buildTexteRicheFromEditor(doc(nest(6)))
    expect(getDepth(read?.content ?? [])).toBe(MAX_LIST_DEPTH)
    const words = JSON.stringify(read).match(/"(?:n\d|fond)"/g)
    expect(words).toEqual(['"n6"', '"n5"', '"n4"', '"n3"', '"n2"', '"n1"', '"fond"'])
  })
})

function getDepth(blocs: readonly Bloc[]): number {
  const depths = blocs.map((bloc) =>
    bloc.type === 'bulletList' || bloc.type === 'orderedList'
      ? 1 + Math.max(0, ...bloc.content.map((item) => getDepth(item.content)))
      : 0,
  )
  return Math.max(0, ...depths)
}

describe('addresses of links', () => {
  it.each([
    ['https://example.org/a?b=1', true],
    ['mailto:contact@example.org', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['example.org', false],
    ['https://avec espace', false],
    [null, false],
  ])('%s', (href, wanted) => {
    expect(isSafeHref(href)).toBe(wanted)
  })
})
