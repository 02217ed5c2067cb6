import type { Element } from '@xmldom/xmldom'
import { getContrast } from '../../shared/documents/couleurs'
import type { Fault } from './lint-structure'
import {
  getChild,
  getNextElement,
  getPart,
  getText,
  getVal,
  listAll,
  listChildElements,
  listTextParts,
  type OpenDocx,
} from './open-docx'
import { merge, readFill, readLook, Styles } from './resolve-style'

/** A1 to A13 of word.md §4. Merged cells are allowed in the tables that say so in their caption. */
export function lintAccessibility(docx: OpenDocx): readonly Fault[] {
  return [
    ...lintProperties(docx),
    ...lintOutline(docx),
    ...lintTables(docx),
    ...lintDrawings(docx),
    ...lintEmptyParagraphs(docx),
    ...lintLinks(docx),
    ...lintRuns(docx),
  ]
}

function lintProperties(docx: OpenDocx): readonly Fault[] {
  const faults: Fault[] = []
  const title =
    /<dc:title>([^<]*)<\/dc:title>/.exec(docx.raw.get('docProps/core.xml') ?? '')?.[1] ?? ''
  if (title.trim() === '') faults.push({ check: 'A1', detail: 'no title' })
  const language = listAll(getPart(docx, 'word/styles.xml'), 'rPrDefault')
    .flatMap((element) => listAll(element, 'lang'))
    .map((element) => getVal(element))[0]
  if (language !== 'fr-FR') faults.push({ check: 'A2', detail: language ?? 'no language' })
  const fields = docx.raw.get('word/settings.xml') ?? ''
  if (/<w:updateFields\b/.test(fields))
    faults.push({ check: 'A2', detail: 'Word would ask to update fields' })
  return faults
}

function lintOutline(docx: OpenDocx): readonly Fault[] {
  const styles = new Styles(docx)
  let last = -1
  return listAll(getPart(docx, 'word/document.xml'), 'p').flatMap((paragraph): Fault[] => {
    const pPr = getChild(paragraph, 'pPr')
    const { outline } = merge(readLook(undefined, pPr), styles.get(getVal(getChild(pPr, 'pStyle'))))
    if (outline === undefined || outline > 8) return []
    const isSkip = outline > last + 1
    last = outline
    const inTable = hasAncestor(paragraph, 'tc')
    return isSkip || inTable ? [{ check: 'A3', detail: getText(paragraph).slice(0, 60) }] : []
  })
}

function hasAncestor(element: Element, name: string): boolean {
  let current = element.parentNode
  while (current !== null) {
    if ((current as Element).localName === name) return true
    current = current.parentNode
  }
  return false
}

/** Merged cells are declared by these captions: calendars, groups of actions, two lines an indicator. */
const MERGED = /^(?:Calendrier|Suivi annuel|.*: objectifs, actions et pilotes$)/

function lintTables(docx: OpenDocx): readonly Fault[] {
  return listTextParts(docx).flatMap(([, part]) =>
    listAll(part, 'tbl').flatMap((table): Fault[] => {
      const properties = getChild(table, 'tblPr')
      const caption = getVal(getChild(properties, 'tblCaption')) ?? ''
      const faults: Fault[] = []
      const isData = getVal(getChild(properties, 'tblStyle')) === 'TableauCTG'
      const rows = listChildElements(table, 'tr')
      const first = getChild(getChild(rows[0], 'trPr'), 'tblHeader')
      if (isData && first === undefined) faults.push({ check: 'A4', detail: caption })
      if (caption.trim() === '') faults.push({ check: 'A12', detail: getTextOf(table) })
      if (listAll(table, 'tbl').length > 0)
        faults.push({ check: 'A11', detail: `nested: ${caption}` })
      if (getChild(properties, 'tblpPr'))
        faults.push({ check: 'A11', detail: `floating: ${caption}` })
      if (isData && listAll(table, 'vMerge').length > 0 && !MERGED.test(caption)) {
        faults.push({ check: 'A7', detail: caption })
      }
      for (const cell of listAll(table, 'tc')) {
        const isMergedBelow = getChild(getChild(cell, 'tcPr'), 'vMerge') !== undefined
        if (
          !isMergedBelow &&
          readFill(getChild(cell, 'tcPr')) !== undefined &&
          getTextOf(cell) === ''
        ) {
          faults.push({ check: 'A13', detail: `${caption}: a coloured cell without a word` })
        }
      }
      return faults
    }),
  )
}

function getTextOf(element: Element): string {
  return listAll(element, 'p').map(getText).join(' ').trim().slice(0, 60)
}

function lintDrawings(docx: OpenDocx): readonly Fault[] {
  return listTextParts(docx).flatMap(([name, part]) => [
    ...[...part.getElementsByTagNameNS('*', 'docPr')]
      .filter((element) => (element.getAttribute('descr') ?? '').trim() === '')
      .filter((element) => element.getElementsByTagNameNS('*', 'decorative').length === 0)
      .map(() => ({ check: 'A5', detail: name })),
    ...listAll(part, 'txbxContent').map(() => ({ check: 'A11', detail: `${name}: text box` })),
  ])
}

function lintEmptyParagraphs(docx: OpenDocx): readonly Fault[] {
  const isEmpty = (element: Element | undefined): boolean =>
    element?.localName === 'p' &&
    getText(element).trim() === '' &&
    element.getElementsByTagNameNS('*', 'drawing').length === 0
  return listTextParts(docx).flatMap(([name, part]) =>
    listAll(part, 'p')
      .filter((paragraph) => isEmpty(paragraph) && isEmpty(getNextElement(paragraph)))
      .map(() => ({ check: 'A6', detail: name })),
  )
}

function lintLinks(docx: OpenDocx): readonly Fault[] {
  return listTextParts(docx).flatMap(([, part]) =>
    listAll(part, 'hyperlink')
      .map((link) => getText(link).trim())
      .filter((text) => /^(?:ici|cliquez ici|lien|https?:\/\/.*)?$/i.test(text))
      .map((text) => ({ check: 'A9', detail: text })),
  )
}

const BODY_SIZE = 21
const LEAST_SIZE = 16
const LEAST_CONTRAST = 4.5

/** A8 and A10: the contrast and the size of every run that has a text. */
function lintRuns(docx: OpenDocx): readonly Fault[] {
  const styles = new Styles(docx)
  const faults: Fault[] = []
  if ((styles.defaults.size ?? 0) < BODY_SIZE)
    faults.push({ check: 'A10', detail: 'body below 10.5 pt' })
  for (const [, part] of listTextParts(docx)) {
    for (const run of listAll(part, 'r')) {
      const text = listAll(run, 't')
        .map((t) => t.textContent)
        .join('')
      if (text.trim() === '') continue
      let paragraph = run.parentNode as Element
      while (paragraph.localName !== 'p') paragraph = paragraph.parentNode as Element
      const pPr = getChild(paragraph, 'pPr')
      const rPr = getChild(run, 'rPr')
      const cell = paragraph.parentNode as Element
      const look = merge(
        readLook(rPr, undefined),
        styles.get(getVal(getChild(rPr, 'rStyle'))),
        readLook(undefined, pPr),
        styles.get(getVal(getChild(pPr, 'pStyle'))),
        cell.localName === 'tc' ? { fill: readFill(getChild(cell, 'tcPr')) } : {},
        styles.defaults,
      )
      const contrast = getContrast(look.color ?? '000000', look.fill ?? 'FFFFFF')
      if (contrast < LEAST_CONTRAST) {
        faults.push({ check: 'A8', detail: `${contrast.toFixed(1)}: ${text.slice(0, 40)}` })
      }
      if ((look.size ?? 0) < LEAST_SIZE) faults.push({ check: 'A10', detail: text.slice(0, 40) })
    }
  }
  return faults
}
