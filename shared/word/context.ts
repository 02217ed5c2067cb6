import type { DocumentModel } from '../documents/blocks'
import { buildPalette, type Palette } from './palette'
import { getTextWidth } from './mesures'

/** What writing a document carries along: colours, widths, and what must be said after packing. */
export type WordContext = {
  readonly palette: Palette
  readonly fine: boolean
  readonly width: number
  readonly hasLogos: boolean
  /** The accent of the last band. */
  accent: string
  readonly documentAccent: string
  /** One caption a table, in the order of the document. */
  readonly captions: string[]
  /** Each ordered list counts from 1. */
  orderedLists: number
}

export function createWordContext(model: DocumentModel): WordContext {
  return {
    palette: buildPalette(model.style),
    fine: model.style.thinSpaces,
    width: getTextWidth(model.page),
    hasLogos: model.firstHeader.length > 0,
    accent: model.style.accent,
    documentAccent: model.style.accent,
    captions: [],
    orderedLists: 0,
  }
}
