import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/documents/blocks'
import { cell, heading, headRow, list, paragraph } from '../../../shared/documents/inline'
import { buildDocument } from '../../../shared/documents/mise-en-page'
import { renderDocx } from '../../../shared/word/render-docx'
import { Fabrique } from '../documents/fabrique'

const f = new Fabrique()

async function renderXml(blocks: readonly Block[]): Promise<string> {
  const model = buildDocument(f.build(), null, f.ctx, {
    title: 'Essai',
    running: 'Essai',
    short: 'Essai',
    accent: '1B4965',
    orientation: 'portrait',
    blocks,
  })
  const parts = unzipSync(await renderDocx(model))
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
}

async function listParagraphs(blocks: readonly Block[]): Promise<readonly string[]> {
  return (await renderXml(blocks)).match(/<w:p>.*?<\/w:p>/gs) ?? []
}

const table: Block = {
  kind: 'table',
  caption: 'Essai',
  columns: [
    { share: 1, align: 'left' },
    { share: 3, align: 'left' },
  ],
  head: [headRow(['N°', 'Titre'])],
  rows: [{ cells: [cell('1'), cell('Un')] }],
}

describe('where pages are cut', () => {
  it('a heading carries its page break itself, without a gap above it', async () => {
    const all = await listParagraphs([paragraph('Avant'), { kind: 'pageBreak' }, heading(2, 'Ici')])
    const title = all.find((one) => one.includes('Ici')) ?? ''
    expect(title).toContain('<w:pageBreakBefore/>')
    expect(title).toMatch(/<w:spacing [^>]*w:before="0"/)
    expect(all.filter((one) => one.includes('pageBreakBefore'))).toHaveLength(1)
  })

  it('what announces a list or a table stays with it; another sentence is free', async () => {
    const all = await listParagraphs([
      paragraph('Au sein de\u00a0:'),
      list(['Caf', 'MSA']),
      paragraph('Voici\u00a0:'),
      table,
      paragraph('Rien de plus.'),
      list(['Fin']),
    ])
    const isKept = (text: string) =>
      all.find((one) => one.includes(text))?.includes('<w:keepNext/>') === true
    expect([isKept('Au sein de'), isKept('Voici'), isKept('Rien de plus')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('a sentence under a heading stays with its table or with the smaller heading that follows', async () => {
    const all = await listParagraphs([
      heading(2, 'Refus'),
      paragraph('Une phrase.'),
      heading(3, 'Convention'),
      table,
      heading(2, 'Suite'),
      paragraph('Autre phrase.'),
      table,
      heading(2, 'Fin'),
      paragraph('Dernière phrase.'),
      heading(2, 'Annexe'),
    ])
    const kept = ['Une phrase', 'Autre phrase', 'Dernière phrase'].map((text) =>
      all.find((one) => one.includes(text))?.includes('<w:keepNext/>'),
    )
    expect(kept).toEqual([true, true, false])
  })

  it('a table that fills the last page is followed by a line of one point, not by a page', async () => {
    const last = (await listParagraphs([table])).at(-1) ?? ''
    expect(last).toMatch(/w:line="20" w:lineRule="exact"|w:lineRule="exact" w:line="20"/)
  })

  it('cells of a row are read from one height, in a short table as in a long one', async () => {
    const xml = await renderXml([table])
    const body = xml.slice(xml.indexOf('</w:tr>'))
    expect(body.match(/<w:vAlign w:val="top"\/>/g)).toHaveLength(2)
  })
})
