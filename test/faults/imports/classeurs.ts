import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Grille } from './lignes'
import type { Tirage } from './tirage'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const SHEET = 'xl/worksheets/sheet1.xml'

export type GenreCellule = 'inline' | 'partage' | 'formule' | 'date'

/** As Excel writes what XML cannot hold: « _x0000_ ». */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (char) => {
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      return `_x${code}_`
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** A workbook with nothing else than these rows, its cells of the kind said; more parts, or others, in `parts`. */
export function buildClasseur(
  { entetes, lignes }: Grille,
  genre: GenreCellule,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const partages: string[] = []
  const write = (text: string, isFirst: boolean): string => {
    if (genre === 'formule' && !isFirst)
      return `<c t="str"><f>${escapeXml(text.replace(/^=/, ''))}</f><v>${escapeXml(text)}</v></c>`
    if (genre === 'date' && /^-?\d+$/.test(text)) return `<c s="1"><v>${text}</v></c>`
    if (genre === 'date' && /^\d{4}-/.test(text)) return `<c t="d"><v>${text}</v></c>`
    if (genre !== 'partage')
      return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
    partages.push(
      `<si><r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r><rPh sb="0" eb="1"><t>phonétique</t></rPh></si>`,
    )
    return `<c t="s"><v>${partages.length - 1}</v></c>`
  }
  const rows = [entetes, ...lignes]
    .map((row, at) => `<row>${row.map((text) => write(text, at === 0)).join('')}</row>`)
    .join('')
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="=cmd|x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${partages.join('')}</sst>`,
    [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  }
  const zip: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      [typeof part === 'string' ? strToU8(part) : part, { level: 1, mtime: '1990-01-01' }],
    ]),
  )
  return zipSync(zip)
}

/** Links of cells to a share and to a script, a link to another workbook, a conversation with another program. */
export const LIENS: Readonly<Record<string, string>> = {
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="file://serveur/partage/x.exe" TargetMode="External"/><Relationship Id="rId2" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="//serveur/partage/x.xlsx" TargetMode="External"/></Relationships>`,
  'xl/connections.xml': `<connections xmlns="${MAIN}"><connection id="1" name="x" type="4"><webPr url="http://example.org/x"/></connection></connections>`,
}

/** What makes a .xlsm of it. */
export const MACROS: Readonly<Record<string, string | Uint8Array>> = {
  'xl/vbaProject.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'xl/activeX/activeX1.xml':
    '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>',
  'xl/macrosheets/sheet1.xml': `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row><c t="str"><f>EXEC("calc")</f></c></row></sheetData></xm:macrosheet>`,
}

const rows = (content: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${content}</sheetData></worksheet>`

const RIRES = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('')
const MILLIARD = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY l0 "ha">${RIRES}]>`
const EXTERNE = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]>`

/** Sheets that declare entities: always refused. */
export const ENTITES: readonly Readonly<Record<string, string>>[] = [
  { [SHEET]: `${MILLIARD}${rows('<row><c t="inlineStr"><is><t>&l10;</t></is></c></row>')}` },
  { 'xl/sharedStrings.xml': `${MILLIARD}<sst xmlns="${MAIN}"><si><t>&l10;</t></si></sst>` },
  { [SHEET]: `${EXTERNE}${rows('<row><c t="inlineStr"><is><t>&x;</t></is></c></row>')}` },
  { 'xl/workbook.xml': `${EXTERNE}<workbook xmlns="${MAIN}">&x;</workbook>` },
  {
    'xl/styles.xml': `<!doctype z SYSTEM "http://example.org/x.dtd"><styleSheet xmlns="${MAIN}"/>`,
  },
  { '[Content_Types].xml': `${EXTERNE}<Types xmlns="${TYPES}">&x;</Types>` },
]

/** Sheets whose places, counts or texts lie. Read or refused, never believed. */
export function drawFeuilleFausse(tirage: Tirage): Readonly<Record<string, string | Uint8Array>> {
  const wide = '<c><v>1</v></c>'.repeat(1_000)
  return {
    [SHEET]: tirage.pick<string | Uint8Array>([
      rows('<row r="1"><c r="A1"><f>WEBSERVICE("http://example.org")</f><v>1</v></c></row>'),
      rows('<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
      rows(`<row r="1">${wide}</row><row r="2">${wide}</row>`),
      rows('<row r="999999999999"><c r="ZZZZZZ9"><v>NaN</v></c></row>'),
      rows(
        '<row r="-1"><c r="A0"><v>1</v></c></row><row r="0"><c r="__proto__"><v>2</v></c></row>',
      ),
      rows('<row r="1"><c r="A1" t="s"><v>99999999</v></c><c t="s"><v>-1</v></c></row>'),
      '<worksheet><sheetData><row><c><v>1</v></sheetData>',
      '<a>'.repeat(20_000),
      ' '.repeat(5_000_000),
      new Uint8Array(0),
    ]),
  }
}
