import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../shared/word/render-docx'
import { lintDocx } from './lint-docx'
import { listFaultsOfText } from './lint-typography'
import { listCases } from './produce'
import { HAS_VALIDATOR, validateDocx } from './validate-docx'

type Edit = readonly [part: string, from: string | RegExp, to: string]

/** One fault a check: what is changed in a sound file. */
const MUTATIONS: [check: string, edit: Edit][] = [
  ['S1', ['word/document.xml', 'w:val="CelluleTexte"', 'w:val="Disparu"']],
  ['S2', ['word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="absent.xml"']],
  ['S2', ['[Content_Types].xml', /<Default\b[^>]*Extension="png"[^>]*\/>/, '']],
  [
    'S3',
    ['word/document.xml', /<\/w:tcPr><w:p>(?:(?!<\/w:p>).)*<\/w:p><\/w:tc>/, '</w:tcPr></w:tc>'],
  ],
  ['S4', ['word/document.xml', /(<w:tr\b[^>]*>)(?:(?!<\/w:tr>).)*<\/w:tr>/, '$1</w:tr>']],
  ['S5', ['word/document.xml', /<w:gridCol\b[^>]*\/>/, '']],
  ['S6', ['word/document.xml', /<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>']],
  ['S7', ['word/header2.xml', /(<wp:docPr\b[^>]*\bid=")\d+/g, '$17']],
  ['S8', ['word/document.xml', '<w:t ', '<w:t w:x="&#x1;" ']],
  [
    'S9',
    [
      'word/document.xml',
      '<w:body>',
      `<w:body><w:bookmarkStart w:id="1" w:name="${'x'.repeat(41)}"/>`,
    ],
  ],
  [
    'S9',
    [
      'word/document.xml',
      '<w:body>',
      '<w:body><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="a"/>',
    ],
  ],
  ['S10', ['word/document.xml', 'Étapes de mise', '{{etapes}} de mise']],
  ['S10', ['word/document.xml', 'Étapes de mise', 'undefined de mise']],
  ['A1', ['docProps/core.xml', /<dc:title>[^<]*</, '<dc:title><']],
  ['A2', ['word/styles.xml', 'w:val="fr-FR"', 'w:val="en-US"']],
  ['A2', ['word/settings.xml', '</w:settings>', '<w:updateFields w:val="true"/></w:settings>']],
  ['A3', ['word/document.xml', 'w:val="BandeauTitre"', 'w:val="Normal"']],
  ['A4', ['word/document.xml', /<w:tblHeader\/>/g, '']],
  ['A5', ['word/header2.xml', /descr="[^"]*"/, 'descr=""']],
  ['A6', ['word/document.xml', '<w:body>', '<w:body><w:p/><w:p/>']],
  ['A7', ['word/document.xml', 'w:val="Calendrier par semestre', 'w:val="Tableau par semestre']],
  ['A8', ['word/document.xml', /<w:rStyle w:val="ACompleter"\/>/, '<w:color w:val="DDDDDD"/>']],
  [
    'A8',
    [
      'word/styles.xml',
      /(w:styleId="BandeauTitre".*?<w:shd\b[^>]*w:fill=")[0-9A-F]{6}/,
      '$1FFE100',
    ],
  ],
  [
    'A9',
    [
      'word/document.xml',
      '<w:body>',
      '<w:body><w:p><w:hyperlink><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>',
    ],
  ],
  [
    'A9',
    [
      'word/document.xml',
      '<w:body>',
      '<w:body><w:p><w:hyperlink><w:r><w:t>https://example.org</w:t></w:r></w:hyperlink></w:p>',
    ],
  ],
  ['A10', ['word/document.xml', '<w:rPr>', '<w:rPr><w:sz w:val="12"/>']],
  ['A10', ['word/styles.xml', /(<w:rPrDefault>.*?<w:sz w:val=")21/, '$118']],
  ['A11', ['word/document.xml', /<\/w:tcPr>/, '</w:tcPr><w:tbl><w:tblPr/></w:tbl>']],
  ['A11', ['word/document.xml', '<w:tblPr>', '<w:tblPr><w:tblpPr/>']],
  ['A11', ['word/document.xml', '<w:body>', '<w:body><w:p><w:r><w:txbxContent/></w:r></w:p>']],
  ['A12', ['word/document.xml', /<w:tblCaption w:val="[^"]*"\/>/, '']],
  ['A13', ['word/document.xml', '●', ' ']],
]

function mutate(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const files = unzipSync(bytes)
  for (const [part, from, to] of edits) {
    const before = strFromU8(files[part] as Uint8Array)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing to change in ${part}`)
    files[part] = strToU8(after)
  }
  return zipSync(files)
}

describe('the lint sees each fault', () => {
  let sound: Uint8Array

  beforeAll(async () => {
    const found = listCases().find(({ name }) => /^fiche-action .* complete with/.test(name))
    if (found === undefined) throw new Error('no complete fiche')
    sound = await renderDocx(found.model)
  })

  it('and nothing in the sound file', () => {
    expect(lintDocx(sound)).toEqual([])
  })

  it.each(MUTATIONS)('%s %#', (check, edit) => {
    const checks = lintDocx(mutate(sound, [edit])).map((fault) => fault.check)
    expect(checks).toContain(check)
  })

  const title = HAS_VALIDATOR
    ? 'the schema validator refuses a file with two styles on one paragraph'
    : 'the schema validator is NOT INSTALLED on this machine: nothing to prove'
  it(title, async () => {
    const broken = mutate(sound, [
      [
        'word/document.xml',
        '<w:pPr>',
        '<w:pPr><w:pStyle w:val="Heading1"/><w:pStyle w:val="Heading1"/>',
      ],
    ])
    if (HAS_VALIDATOR) expect(await validateDocx(broken)).not.toEqual([])
    else expect(HAS_VALIDATOR).toBe(false)
  })
})

describe('the typographic rules see each fault', () => {
  it.each([
    ['T-espace-double', 'deux  espaces'],
    ['T-apostrophe', "l'accès"],
    ['T-ponctuation', 'Vraiment !'],
    ['T-ponctuation', 'un ; deux'],
    ['T-deux-points', 'Pilote : la Caf'],
    ['T-guillemet', '« mot\u00a0»'],
    ['T-ponctuation', '«\u00a0mot »'],
    ['T-guillemet-droit', 'un "mot" droit'],
    ['T-pour-cent', '65%'],
    ['T-pour-cent', '30 €'],
    ['T-numero', 'n° 3'],
    ['T-milliers', '30 798 habitants'],
    ['T-date', '20 octobre 2022'],
    ['T-points', 'etc...'],
    ['T-capitale', 'l’Etat'],
    ['T-ligature', 'mise en oeuvre'],
    ['T-parenthese-accord', 'autorisé(e)'],
    ['T-ordinal', 'le 2ème axe'],
  ])('%s in « %s »', (check, text) => {
    expect(listFaultsOfText(text).map((fault) => fault.check)).toContain(check)
  })

  it('leave sound French alone', () => {
    const text =
      'Le 20\u00a0octobre 2022, à 18\u00a0h\u00a030\u00a0: «\u00a0l’État verse 30\u00a0798\u00a0€, soit 80\u00a0%\u00a0»\u00a0; voir le n°\u00a03.'
    expect(listFaultsOfText(text)).toEqual([])
  })
})
