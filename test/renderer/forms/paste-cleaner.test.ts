// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from '../../../renderer/forms/paste-cleaner'
import { getWordListLevel, isOrderedMarker, prepareHtml } from '../../../renderer/forms/word-html'

/** The fragment as HTML, without the spaces between tags. */
function clean(html: string): string {
  const box = document.createElement('div')
  box.append(document.importNode(cleanPastedHtml(html), true))
  return box.innerHTML.replace(/>\s+</g, '><').replace(/\s+/g, ' ').trim()
}

const item = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- /* Style Definitions */ p.MsoNormal {mso-style-parent:"";} --></style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=FR><!--StartFragment-->${body}<!--EndFragment--></body></html>`

describe('what Word pastes', () => {
  it('turns paragraphs styled as a list into a list', () => {
    expect(clean(word(item(1, '·', 'Organiser') + item(1, '·', 'Ouvrir')))).toBe(
      '<ul><li><p>Organiser</p></li><li><p>Ouvrir</p></li></ul>',
    )
  })

  it('nests the levels and comes back', () => {
    const html = word(
      item(1, '·', 'un') + item(2, 'o', 'un un') + item(3, '§', 'un un un') + item(1, '·', 'deux'),
    )
    expect(clean(html)).toBe(
      '<ul><li><p>un</p><ul><li><p>un un</p><ul><li><p>un un un</p></li></ul></li></ul></li><li><p>deux</p></li></ul>',
    )
  })

  it('tells numbers from bullets', () => {
    expect(clean(word(item(1, '1.', 'Étudier') + item(1, '2.', 'Décider')))).toBe(
      '<ol><li><p>Étudier</p></li><li><p>Décider</p></li></ol>',
    )
  })

  it('makes two lists when a paragraph stands between', () => {
    const html = word(item(1, '·', 'a') + '<p class=MsoNormal>Puis :</p>' + item(1, '·', 'b'))
    expect(clean(html)).toBe('<ul><li><p>a</p></li></ul><p>Puis :</p><ul><li><p>b</p></li></ul>')
  })

  it('keeps bold and italic, drops colours and fonts', () => {
    const html = word(
      "<p class=MsoNormal><b><span style='color:red;font-family:Arial'>Gras</span></b> et <i>italique</i><o:p></o:p></p>",
    )
    expect(clean(html)).toBe('<p><b>Gras</b> et <i>italique</i></p>')
  })

  it('writes a table one line a row', () => {
    const html = word(
      '<table class=MsoTableGrid border=1><tr><td><p>Action</p></td><td><p>Pilote</p></td></tr><tr><td><p>TAD</p></td><td><p>CCPHG</p></td></tr></table><p>Fin</p>',
    )
    expect(clean(html)).toBe('<p>Action | Pilote</p><p>TAD | CCPHG</p><p>Fin</p>')
  })
})

describe('what other programs paste', () => {
  it('unwraps the layout tables of an Outlook mail', () => {
    const html =
      '<table role="presentation"><tr><td><table><tr><td><p>Bonjour,</p><ul><li>un</li></ul></td></tr></table></td></tr></table>'
    expect(clean(html).replace(/<\/?div>/g, '')).toBe('<p>Bonjour,</p><ul><li>un</li></ul>')
  })

  it('does not take the wrapper of Google Docs for bold, and reads bold from styles', () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Titre</span><span style="font-style:italic"> fin</span></p></b>'
    expect(clean(html)).toBe('<p><strong>Titre</strong><em> fin</em></p>')
  })

  it('moves a list nested directly in a list into the item before it', () => {
    expect(clean('<ul><li>a</li><ul><li>b</li></ul></ul>')).toBe(
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
    )
  })

  it.each([
    ['<p onclick="alert(1)">x</p>', '<p>x</p>'],
    ['<img src=x onerror=alert(1)><p>y</p>', '<p>y</p>'],
    ['<script>alert(1)</script><p>z</p>', '<p>z</p>'],
    ['<a href="javascript:alert(1)">lien</a>', '<a>lien</a>'],
    ['<style>p{color:red}</style><p class="c" lang="en" style="color:red">t</p>', '<p>t</p>'],
    ['<svg><p>q</p></svg><p>r</p>', '<p>r</p>'],
  ])('cleans %s', (html, wanted) => {
    expect(clean(html)).toBe(wanted)
  })
})

describe('reading Office markup', () => {
  it('renames styles inside tags only', () => {
    expect(prepareHtml('<p style="x">a style="b" c</p>')).toBe(
      '<p data-style="x">a style="b" c</p>',
    )
  })

  it.each([
    ['mso-list:l0 level1 lfo1', 1],
    ['margin:0; mso-list: l12 level3 lfo4', 3],
    ['mso-list:Ignore', 0],
    ['', 0],
  ])('finds the level of « %s »', (style, level) => {
    expect(getWordListLevel(style)).toBe(level)
  })

  it.each([
    ['1.', true],
    ['12)', true],
    ['a)', true],
    ['iv.', true],
    ['·', false],
    ['o', false],
    ['-', false],
    ['§', false],
  ])('reads the marker « %s »', (marker, wanted) => {
    expect(isOrderedMarker(marker)).toBe(wanted)
  })
})
