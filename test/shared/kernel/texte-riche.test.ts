import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bloc, ElementListe, Inline, TexteRiche } from '../../../shared/kernel/texte-riche'
import { cleanText, isLienPermis, readTexteRiche } from '../../../shared/kernel/texte-riche'
import { buildTexteRiche } from '../../../shared/kernel/texte-riche-build'
import { getPlainText, isTexteVide } from '../../../shared/kernel/texte-riche-plain'

const p = (text: string): Bloc => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: readonly Bloc[]): ElementListe => ({ type: 'listItem', content })
const ul = (...content: readonly ElementListe[]): Bloc => ({ type: 'bulletList', content })
const doc = (...content: readonly Bloc[]): TexteRiche => ({ type: 'doc', content })

describe('readTexteRiche', () => {
  it('keeps what the schema knows and drops the attributes it does not use', () => {
    const raw = {
      type: 'doc',
      version: 3,
      content: [
        {
          type: 'heading',
          attrs: { level: 2, textAlign: 'center' },
          content: [{ type: 'text', text: 'Titre' }],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'gras', marks: [{ type: 'bold', attrs: null }] },
            { type: 'hardBreak' },
            { type: 'text', text: '' },
            {
              type: 'text',
              text: 'lien',
              marks: [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }],
            },
          ],
        },
        { type: 'orderedList', attrs: { start: 1, type: null }, content: [item(p('un'))] },
        { type: 'blockquote', content: [p('cité')] },
        { type: 'paragraph' },
      ],
    }
    expect(readTexteRiche(raw)).toEqual(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Titre' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'gras', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            {
              type: 'text',
              text: 'lien',
              marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
            },
          ],
        },
        { type: 'orderedList', content: [item(p('un'))] },
        { type: 'blockquote', content: [p('cité')] },
        { type: 'paragraph' },
      ),
    )
  })

  it.each([
    ['nothing', null],
    ['a paragraph alone', p('x')],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'x' } } as unknown as Bloc)],
    [
      'an unknown inline',
      doc({ type: 'paragraph', content: [{ type: 'mention' } as unknown as Inline] }),
    ],
    [
      'an unknown mark',
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'textStyle' }] } as unknown as Inline],
      }),
    ],
    ['a title of level 4', doc({ type: 'heading', attrs: { level: 4 } } as unknown as Bloc)],
    [
      'a text that is not text',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 3 } as unknown as Inline] }),
    ],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [p('x')] } as unknown as Bloc)],
    ['a content that is not a list', { type: 'doc', content: 'x' }],
  ])('refuses %s', (_name, raw) => {
    expect(readTexteRiche(raw)).toBeUndefined()
  })

  it('refuses what is too deep, cyclic values included', () => {
    const quote = (depth: number): Bloc =>
      depth === 0 ? p('x') : { type: 'blockquote', content: [quote(depth - 1)] }
    expect(readTexteRiche(doc(quote(11)))).toEqual(doc(quote(11)))
    expect(readTexteRiche(doc(quote(12)))).toBeUndefined()
    const loop: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
    loop.content.push(loop)
    expect(readTexteRiche({ type: 'doc', content: [loop] })).toBeUndefined()
  })

  it('raises list items deeper than three levels and loses none', () => {
    const four = doc(
      ul(item(p('1'), ul(item(p('2'), ul(item(p('3'), ul(item(p('4')), item(p('5'))))))))),
    )
    const three = doc(
      ul(item(p('1'), ul(item(p('2'), ul(item(p('3')), item(p('4')), item(p('5'))))))),
    )
    expect(readTexteRiche(three)).toEqual(three)
    expect(readTexteRiche(four)).toEqual(three)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a b',
    ' https://example.org',
    'java\u0000script:x',
    'vbscript:x',
    '',
  ])('takes the link « %s » off and keeps its words', (href) => {
    const linked = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href } }, { type: 'bold' }] },
      ],
    })
    expect(readTexteRiche(linked)).toEqual(
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'ici', marks: [{ type: 'bold' }] }],
      }),
    )
  })

  it.each([
    'https://example.org/a?b=c',
    'http://example.org',
    'mailto:cct@example.org',
    'tel:+33500000000',
    'HTTPS://EXAMPLE.ORG',
  ])('keeps the link « %s »', (href) => {
    expect(isLienPermis(href)).toBe(true)
  })

  it('removes what XML forbids', () => {
    expect(cleanText('a\u0000b\u0007c\ttab\nline\ud800end\u{1f600}\ufeff')).toBe(
      'abc tab line\ufffdend\u{1f600}',
    )
  })

  it('reads its own answer back unchanged', () => {
    const inline = fc.oneof(
      fc.constant({ type: 'hardBreak' }),
      fc.record({
        type: fc.constant('text'),
        text: fc.string({ unit: 'binary' }),
        marks: fc.array(fc.constantFrom({ type: 'bold' }, { type: 'italic' })),
      }),
    )
    const bloc = fc.letrec((tie) => ({
      bloc: fc.oneof(
        { maxDepth: 4 },
        fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 3 }) }),
        fc.record({
          type: fc.constantFrom('bulletList', 'orderedList'),
          content: fc.array(
            fc.record({
              type: fc.constant('listItem'),
              content: fc.array(tie('bloc'), { maxLength: 3 }),
            }),
            { maxLength: 3 },
          ),
        }),
        fc.record({
          type: fc.constant('blockquote'),
          content: fc.array(tie('bloc'), { maxLength: 2 }),
        }),
      ),
    })).bloc
    fc.assert(
      fc.property(fc.array(bloc, { maxLength: 4 }), (content) => {
        const once = readTexteRiche({ type: 'doc', content })
        if (once !== undefined)
          expect(readTexteRiche(JSON.parse(JSON.stringify(once)))).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('buildTexteRiche', () => {
  it('makes paragraphs and bullets of two levels, as seed 003 writes them', () => {
    const text = [
      'Les avantages de la démarche',
      '- Une connaissance plus fine',
      '- Un soutien à la décision grâce :',
      ' - ➔ à la priorisation',
      ' - ➔ la clarification',
      '• Le volet financier',
      '',
      'Fin.',
    ].join('\n')
    expect(getPlainText(buildTexteRiche(text))).toBe(
      [
        'Les avantages de la démarche',
        '- Une connaissance plus fine',
        '- Un soutien à la décision grâce :',
        '  - ➔ à la priorisation',
        '  - ➔ la clarification',
        '- Le volet financier',
        'Fin.',
      ].join('\n'),
    )
  })

  it('takes arrows under a bullet as the second level', () => {
    expect(buildTexteRiche('✓ un\n➔ deux\no trois')).toEqual(
      doc(ul(item(p('un'), ul(item(p('deux')), item(p('trois')))))),
    )
  })

  it('does not take a dash inside a word, a lone letter or a negative number for a bullet', () => {
    expect(buildTexteRiche('aller-vers\no seul\n-150 familles\n– 5')).toEqual(
      doc(p('aller-vers'), p('o seul'), p('-150 familles'), ul(item(p('5')))),
    )
  })

  it('gives one empty paragraph for nothing', () => {
    expect(buildTexteRiche(' \n\n')).toEqual(doc({ type: 'paragraph' }))
  })

  it('always gives what the reader accepts, and its plain text reads back the same', () => {
    const line = fc
      .tuple(fc.constantFrom('', '- ', '  - ', '• ', '➔ ', ' '), fc.string({ unit: 'binary' }))
      .map(([a, b]) => a + b)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const texte = buildTexteRiche(lines.join('\n'))
        expect(readTexteRiche(texte)).toEqual(texte)
      }),
      { numRuns: 2000 },
    )
    const simple = fc
      .tuple(fc.constantFrom('', '- ', '  - '), fc.constantFrom('un mot', 'l’axe 1', 'été'))
      .map(([a, b]) => a + b)
    fc.assert(
      fc.property(fc.array(simple, { minLength: 1, maxLength: 8 }), (lines) => {
        const texte = buildTexteRiche(lines.join('\n'))
        expect(getPlainText(buildTexteRiche(getPlainText(texte)))).toBe(getPlainText(texte))
      }),
    )
  })
})

describe('getPlainText and isTexteVide', () => {
  it('numbers ordered lists and keeps line breaks', () => {
    const texte = doc(
      {
        type: 'orderedList',
        content: [item(p('un'), p('suite'), ul(item(p('a')))), item(p('deux'))],
      },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
      },
    )
    expect(getPlainText(texte)).toBe('1. un\n  suite\n  - a\n2. deux\na\nb')
    expect(getPlainText(null)).toBe('')
  })

  it.each([
    [null, true],
    [doc(), true],
    [doc({ type: 'paragraph' }), true],
    [doc(p(' \u00a0')), true],
    [
      doc(ul(item({ type: 'paragraph' })), {
        type: 'blockquote',
        content: [{ type: 'paragraph' }],
      }),
      true,
    ],
    [doc({ type: 'paragraph' }, p('x')), false],
    [doc(ul(item(p('x')))), false],
  ])('%j: %s', (texte, empty) => {
    expect(isTexteVide(texte)).toBe(empty)
  })
})
