import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../shared/documents/blocks'
import { formatFilePart } from '../../../shared/documents/file-name'
import { darkenForWhite, getContrast } from '../../../shared/documents/couleurs'
import { listBlocksOfText } from '../../../shared/documents/inline'
import { formatInlines, sanitizeText } from '../../../shared/documents/typographie-inline'

const join = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')

describe('the typography of a paragraph in runs', () => {
  it.each<[string, readonly Inline[], readonly string[]]>([
    [
      'a space at the end of a run',
      [
        { kind: 'text', text: 'Budget ', bold: true },
        { kind: 'text', text: ': 30 798 €' },
      ],
      ['Budget\u00a0', ': 30\u00a0798\u00a0€'],
    ],
    [
      'a colon that opens a run',
      [
        { kind: 'text', text: 'Budget', bold: true },
        { kind: 'text', text: ' : oui' },
      ],
      ['Budget', '\u00a0: oui'],
    ],
    [
      'three points across nothing',
      [
        { kind: 'text', text: "l'accès..." },
        { kind: 'missing', text: 'date' },
      ],
      ['l’accès…', 'date'],
    ],
  ])('%s', (_name, content, texts) => {
    const result = formatInlines(content, { fine: false })
    expect(result.map((inline) => (inline.kind === 'break' ? '' : inline.text))).toEqual(texts)
  })

  it('raises ordinals and keeps the rest of the run', () => {
    const result = formatInlines([{ kind: 'text', text: 'le 1er avril', bold: true }], {
      fine: false,
    })
    expect(result.map((i) => (i.kind === 'text' ? [i.text, i.vertical, i.bold] : []))).toEqual([
      ['le 1', undefined, true],
      ['er', 'super', true],
      ['\u00a0avril', undefined, true],
    ])
  })

  it('never loses a letter, wherever the runs are cut', () => {
    const letters = (text: string): string =>
      text
        .replace(/[\s\u00a0\u202f]/g, '')
        .replaceAll('…', '...')
        .replaceAll('’', "'")
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Le ',
            'mot',
            ' : ',
            'n° ',
            '12',
            '«',
            'été',
            '»',
            ' ; ',
            '30 000',
            ' €',
            "l'",
            'an',
            '...',
            ' ',
          ),
        ),
        (texts) => {
          const content = texts.map((text): Inline => ({ kind: 'text', text }))
          expect(letters(join(formatInlines(content, { fine: false })))).toBe(
            letters(texts.join('')),
          )
        },
      ),
    )
  })

  it('drops what XML cannot carry, for any text', () => {
    expect(sanitizeText('a\u0000b\u001f\ufffe\uffff\ud800c\ud83d\ude00\td')).toBe('abc😀 d')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(sanitizeText(text)).toMatch(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      }),
      { numRuns: 200 },
    )
  })
})

describe('names of files', () => {
  it.each([
    ['Fiche-1.1.2', 'Fiche-1.1.2'],
    ['L’Haÿ / Œuilly : « été » ?', 'L-Haÿ-Œuilly-été'],
    ['CON', 'CON-'],
    ['lpt1', 'lpt1-'],
    ['...', ''],
    ['fin.', 'fin'],
    ['a'.repeat(300), 'a'.repeat(60)],
  ])('« %s »', (text, part) => {
    expect(formatFilePart(text)).toBe(part)
  })
})

describe('colours chosen by people', () => {
  it('are darkened until white can be read on them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const color = darkenForWhite(value.toString(16).padStart(6, '0').toUpperCase())
        expect(color).toMatch(/^[0-9A-F]{6}$/)
        expect(getContrast(color, 'FFFFFF')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('stay as they are when white can already be read', () => {
    expect(darkenForWhite('1B4965')).toBe('1B4965')
  })
})

describe('plain lines', () => {
  it('become paragraphs and lists', () => {
    const blocks = listBlocksOfText('Un\n\n- a\n• b\nDeux')
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'paragraph'])
    expect(listBlocksOfText(' \n ')).toEqual([])
  })
})
