import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCompteRendu } from '../../../shared/documents/compte-rendu/build-compte-rendu'
import { lireCompteRendu } from '../../../shared/documents/compte-rendu/lire-compte-rendu'
import { buildReunionsExtremes } from './reunions-extremes'
import { buildReunionsTypiques } from './reunions-typiques'

const typique = buildReunionsTypiques()
const contenu = JSON.stringify(buildCompteRendu(typique.dossier, typique.copil))

const paragraph = (extra: object): string => JSON.stringify([{ kind: 'paragraph', ...extra }])
const text = { kind: 'text', text: 'Bonjour' }
const table = (extra: object): string =>
  JSON.stringify([
    {
      kind: 'table',
      caption: '',
      columns: [{ share: 1, align: 'left' }],
      head: [],
      rows: [],
      ...extra,
    },
  ])

describe('frozen minutes', () => {
  it('are read back word for word', () => {
    expect(lireCompteRendu(contenu)).toEqual(JSON.parse(contenu))
    const extreme = buildReunionsExtremes()
    const long = JSON.stringify(buildCompteRendu(extreme.dossier, extreme.copil))
    expect(lireCompteRendu(long)).toEqual(JSON.parse(long))
    const atelier = JSON.stringify(buildCompteRendu(typique.dossier, typique.tableRonde))
    expect(lireCompteRendu(atelier)).toEqual(JSON.parse(atelier))
  })

  it('are nothing for a meeting that is not there', () => {
    expect(buildCompteRendu(typique.dossier, 'reu_disparue')).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['no list', '{}'],
    ['an empty list', '[]'],
    ['cut', contenu.slice(0, -5)],
    ['a number', '12'],
    ['an unknown block', '[{"kind":"script","text":"x"}]'],
    ['a drawing', '[{"kind":"figure","svg":"<svg onload=alert(1)>","png":null}]'],
    ['another letter', '[{"kind":"newDocument"}]'],
    ['a content that is no list', paragraph({ content: 'Bonjour' })],
    ['a text that is no text', paragraph({ content: [{ kind: 'text', text: 3 }] })],
    ['a mark that is no flag', paragraph({ content: [{ ...text, bold: 'oui' }] })],
    ['a part of a letter', paragraph({ content: [text], role: 'recipient' })],
    ['an unknown alignment', paragraph({ content: [text], align: 'justify' })],
    ['a heading of level 7', '[{"kind":"heading","level":7,"content":[]}]'],
    ['no column', table({ columns: [] })],
    ['a hundred columns', table({ columns: Array(100).fill({ share: 1, align: 'left' }) })],
    ['a width that is no number', table({ columns: [{ share: null, align: 'left' }] })],
    ['a row as high as a house', table({ rows: [{ cells: [], height: 1e9 }] })],
    [
      'a cell that spans a thousand',
      table({ rows: [{ cells: [{ content: [], colSpan: 1000 }] }] }),
    ],
    [
      'a table inside a table',
      table({ rows: [{ cells: [{ content: JSON.parse(table({})) as unknown }] }] }),
    ],
  ])('refuse %s', (_name, raw) => {
    expect(lireCompteRendu(raw)).toBeNull()
  })

  it('refuse what is larger than any minutes, and lists without end', () => {
    expect(
      lireCompteRendu(paragraph({ content: [{ ...text, text: 'x'.repeat(4_000_000) }] })),
    ).toBeNull()
    let item: object = { content: [text] }
    for (let i = 0; i < 40; i += 1) item = { content: [text], children: [item] }
    expect(
      lireCompteRendu(JSON.stringify([{ kind: 'list', ordered: false, items: [item] }])),
    ).toBeNull()
  })

  it('keep the text of a link that may not be opened, drop what is not known', () => {
    const raw = paragraph({
      content: [{ kind: 'link', text: 'ici', href: 'javascript:alert(1)', onclick: 'x' }],
      style: 'color:red',
      inconnu: { vrai: true },
    })
    expect(lireCompteRendu(raw)).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'ici' }] },
    ])
  })

  it('never throw, and give only blocks that can be frozen again', { timeout: 60_000 }, () => {
    const blocks = JSON.parse(contenu) as readonly unknown[]
    fc.assert(
      fc.property(
        fc.nat({ max: blocks.length - 1 }),
        fc.oneof(fc.json(), fc.string(), fc.constant('null')),
        fc.nat(),
        (at, garbage, place) => {
          const block = JSON.stringify(blocks[at])
          const cut = place % block.length
          const spoiled = `[${block.slice(0, cut)}${garbage}${block.slice(cut + 1)}]`
          const read = lireCompteRendu(spoiled)
          if (read === null) return
          expect(lireCompteRendu(JSON.stringify(read))).toEqual(read)
        },
      ),
      { numRuns: 400 },
    )
  })
})
