import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { listFautesXml } from './fautes-xml'

/** What makes a spreadsheet take a text for a formula (OWASP), once the invisible is left out. */
const VIVANT = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*[=+\-@\t\r\0＝＋－＠]/u
const NUMERO = /^\+\d[\d .()/-]*$/
const CONTROLES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const TROMPEURS = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u00ad\u061c]|\p{Surrogate}/u

/** In a CSV for Excel: a mark, semicolons, as many cells as headings, no cell that would be computed. */
export function listFautesCsv(bytes: Uint8Array, lignes: number): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' })
  const rows = data.slice(0, -1)
  const width = rows[0]?.length ?? 0
  return [
    ...(text.startsWith('\ufeff') ? [] : ['no mark']),
    ...(rows.length === lignes + 1 ? [] : [`${rows.length - 1} lines for ${lignes}`]),
    ...rows.filter((row) => row.length !== width).map((row) => `${row.length} cells`),
    ...rows.flat().flatMap(listFautesTexte),
  ]
}

function listFautesTexte(cell: string): readonly string[] {
  const shown = JSON.stringify(cell.slice(0, 60))
  return [
    ...(VIVANT.test(cell) ? [`live cell ${shown}`] : []),
    ...(CONTROLES.test(cell) ? [`control ${shown}`] : []),
    ...(TROMPEURS.test(cell) ? [`misleading ${shown}`] : []),
  ]
}

const PARTIES =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|xl\/(?:_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|theme\/theme1\.xml|worksheets\/sheet1\.xml))$/

/** What Excel itself names: the cells that are filtered, and the head printed on each page. */
const NOMS =
  /^<definedName(?: (?:localSheetId|hidden)="\d")* name="_xlnm\.(?:_FilterDatabase|Print_Titles)"(?: (?:localSheetId|hidden)="\d")*>(?:'[\p{L} -]+'|\p{L}+)!\$[A-Z]*\d+(?::\$[A-Z]*\$?\d+)?$/u

/** In a workbook: texts alone, nothing that is computed, linked or run. */
export function listFautesTableur(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes)
  const faults = Object.keys(parts)
    .filter((name) => !PARTIES.test(name))
    .map((name) => `part ${name}`)
  for (const [name, part] of Object.entries(parts))
    faults.push(...listFautesXml(name, strFromU8(part)))
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const sheet = read('xl/worksheets/sheet1.xml')
  const all = Object.values(parts).map((part) => strFromU8(part))
  if (/<f[ >/]|<hyperlink|<extLst|<dataValidation|<legacyDrawing/.test(sheet))
    faults.push('live sheet')
  if (all.some((text) => text.includes('TargetMode="External"'))) faults.push('external link')
  for (const [tag] of read('xl/workbook.xml').matchAll(/<definedName\b[^>]*>[^<]*/g)) {
    if (!NOMS.test(tag)) faults.push(`defined name ${tag}`)
  }
  // Each cell is a text: « t="s" » or « t="inlineStr" ».
  for (const [tag] of sheet.matchAll(/<c\b[^>]*>/g)) {
    if (!/\bt="(?:s|inlineStr)"/.test(tag) && !tag.endsWith('/>')) faults.push(`cell ${tag}`)
  }
  const texts = [
    ...`${read('xl/sharedStrings.xml')}${sheet}`.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g),
  ]
  for (const [, text = ''] of texts) {
    const cell = unescapeXml(text)
    faults.push(...listFautesTexte(NUMERO.test(cell) ? '' : cell))
  }
  if (texts.length === 0) faults.push('no text')
  return faults
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
}
