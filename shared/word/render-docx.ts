import { Document, Packer } from 'docx'
import type { DocumentModel } from '../documents/blocks'
import { formatText } from '../documents/typographie-inline'
import { createWordContext } from './context'
import { buildNumbering, listAccents } from './numbering'
import { finishPackage } from './post-process'
import { renderSections } from './sections'
import { buildStyles } from './styles'
import { buildTableStyle } from './table-style'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * The bytes of a .docx: real styles, French language, table captions, no field to update, no repair. Linear in the size of the model;
 * the same model gives the same bytes. Packing is synchronous work of about 10 ms a page: call it from a worker.
 */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array<ArrayBuffer>> {
  const context = createWordContext(model)
  const { palette, fine } = context
  const document = new Document({
    title: formatText(model.title, { fine }),
    subject: formatText(model.subject, { fine }),
    creator: formatText(model.author, { fine }),
    lastModifiedBy: formatText(model.author, { fine }),
    externalStyles: `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="${WORD}">${buildTableStyle(palette)}</w:styles>`,
    styles: buildStyles(model.style, palette),
    numbering: buildNumbering(listAccents(model.blocks, model.style.accent)),
    theme: {
      name: 'CTG',
      colors: { accent1: palette.primary, accent2: palette.accent },
      fonts: { headings: model.style.font, body: model.style.font },
    },
    sections: renderSections(context, model),
  })
  const packed = await Packer.toArrayBuffer(document)
  const captions = context.captions.map((caption) => formatText(caption, { fine }))
  return finishPackage(packed, { captions, date: model.date })
}
