import type { DocumentModel } from '../../shared/documents/blocks'
import { renderDocx } from '../../shared/word/render-docx'

/** The Word file of a document. */
export async function renderModel(model: DocumentModel): Promise<Uint8Array> {
  return renderDocx(model)
}
