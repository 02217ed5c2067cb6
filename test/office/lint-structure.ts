import type { Element } from '@xmldom/xmldom'
import {
  getChild,
  getPart,
  getVal,
  listAll,
  listChildElements,
  listTextParts,
  listTexts,
  type OpenDocx,
} from './open-docx'

/** A fault found in a file: the check of word.md §4, and where. */
export type Fault = { readonly check: string; readonly detail: string }

/** S1 to S10: what makes Word propose a repair, or show something else than what was meant. */
export function lintStructure(docx: OpenDocx): readonly Fault[] {
  return [
    ...lintStyles(docx),
    ...lintRelationships(docx),
    ...listTextParts(docx).flatMap(([, part]) => listAll(part, 'tbl').flatMap(lintTable)),
    ...lintNumbering(docx),
    ...lintIdentifiers(docx),
    ...lintCharacters(docx),
    ...listTexts(docx)
      .filter((text) => /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /.test(text))
      .map((text) => ({ check: 'S10', detail: text.slice(0, 80) })),
  ]
}

function lintStyles(docx: OpenDocx): readonly Fault[] {
  const known = new Set(
    listAll(getPart(docx, 'word/styles.xml'), 'style').map((s) => getVal(s, 'styleId')),
  )
  return listTextParts(docx).flatMap(([name, part]) =>
    ['pStyle', 'rStyle', 'tblStyle'].flatMap((kind) =>
      listAll(part, kind)
        .map((element) => getVal(element))
        .filter((id) => !known.has(id))
        .map((id) => ({ check: 'S1', detail: `${name}: ${id ?? ''}` })),
    ),
  )
}

function lintRelationships(docx: OpenDocx): readonly Fault[] {
  const faults: Fault[] = []
  const types = docx.raw.get('[Content_Types].xml') ?? ''
  for (const name of docx.names) {
    const extension = name.split('.').pop() ?? ''
    const isTyped =
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`)
    if (name !== '[Content_Types].xml' && !isTyped)
      faults.push({ check: 'S2', detail: `type of ${name}` })
  }
  for (const [name, text] of docx.raw) {
    const match = /^(.*)_rels\/([^/]+)\.rels$/.exec(name)
    if (match === null) continue
    const folder = match[1] ?? ''
    const part = docx.raw.get(`${folder}${match[2] ?? ''}`) ?? ''
    const ids = new Set<string>()
    for (const [tag] of text.matchAll(/<Relationship\b[^>]*>/g)) {
      ids.add(/\bId="([^"]*)"/.exec(tag)?.[1] ?? '')
      const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? ''
      if (tag.includes('TargetMode="External"')) continue
      const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
      if (!docx.names.includes(path)) faults.push({ check: 'S2', detail: `${name}: ${target}` })
    }
    for (const [, id = ''] of part.matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)) {
      if (!ids.has(id)) faults.push({ check: 'S2', detail: `${name}: ${id} is not defined` })
    }
  }
  return faults
}

function lintTable(table: Element): readonly Fault[] {
  const faults: Fault[] = []
  const grid = listChildElements(getChild(table, 'tblGrid') ?? table, 'gridCol').length
  listChildElements(table, 'tr').forEach((row, index) => {
    const cells = listChildElements(row, 'tc')
    if (cells.length === 0) faults.push({ check: 'S4', detail: `row ${index}` })
    const spans = cells.map((cell) =>
      Number(getVal(getChild(getChild(cell, 'tcPr'), 'gridSpan')) ?? 1),
    )
    const total = spans.reduce((sum, span) => sum + span, 0)
    if (total !== grid) faults.push({ check: 'S5', detail: `row ${index}: ${total} for ${grid}` })
    for (const cell of cells) {
      const last = listChildElements(cell).at(-1)
      if (last?.localName !== 'p') faults.push({ check: 'S3', detail: `row ${index}` })
    }
  })
  return faults
}

function lintNumbering(docx: OpenDocx): readonly Fault[] {
  const numbering = docx.xml.get('word/numbering.xml')
  const known = new Set(
    numbering === undefined ? [] : listAll(numbering, 'num').map((num) => getVal(num, 'numId')),
  )
  return listTextParts(docx).flatMap(([name, part]) =>
    listAll(part, 'numId')
      .map((element) => getVal(element))
      .filter((id) => id !== '0' && !known.has(id))
      .map((id) => ({ check: 'S6', detail: `${name}: ${id ?? ''}` })),
  )
}

function lintIdentifiers(docx: OpenDocx): readonly Fault[] {
  const drawings = listTextParts(docx).flatMap(([, part]) =>
    [...part.getElementsByTagNameNS('*', 'docPr')].map(
      (element) => element.getAttribute('id') ?? '',
    ),
  )
  const bookmarks = listTextParts(docx).flatMap(([, part]) =>
    listAll(part, 'bookmarkStart').map((element) => getVal(element, 'name') ?? ''),
  )
  const doubles = (values: readonly string[]): readonly string[] =>
    values.filter((value, index) => values.indexOf(value) !== index)
  return [
    ...doubles(drawings).map((id) => ({ check: 'S7', detail: id })),
    ...doubles(bookmarks).map((name) => ({ check: 'S9', detail: name })),
    ...bookmarks.filter((name) => name.length > 40).map((name) => ({ check: 'S9', detail: name })),
  ]
}

function lintCharacters(docx: OpenDocx): readonly Fault[] {
  // The characters XML 1.0 allows; anything else and no program opens the file.
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
  return [...docx.raw].flatMap(([name, text]) =>
    forbidden.test(text) ||
    /&#(?:x0*(?:[0-8bcef]|1[\da-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/i.test(text)
      ? [{ check: 'S8', detail: name }]
      : [],
  )
}
