import type { DocumentModel } from '../../shared/documents/blocks'
import { drawFigures } from '../../shared/documents/figures-du-modele'
import { renderDocx } from '../../shared/word/render-docx'
import { drawPng } from './draw-png'

/** The Word file of a document, its drawings as vectors and as points. */
export async function renderModel(model: DocumentModel): Promise<Uint8Array> {
  return renderDocx(await drawFigures(model, drawPng))
}
