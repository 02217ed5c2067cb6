import { PageOrientation, type ISectionOptions } from 'docx'
import type { Block, DocumentModel } from '../documents/blocks'
import { renderBody, type BlockOfSection } from './body'
import type { WordContext } from './context'
import { renderFirstHeader, renderFooter, renderRunningHeader } from './headers'
import { getMargins, getSheet } from './mesures'

/** One section a document inside the file: logos on its first page, its own count of pages. Most files hold one. */
export function renderSections(
  context: WordContext,
  model: DocumentModel,
): readonly ISectionOptions[] {
  const parts = splitParts(model.blocks)
  const { orientation } = model.page
  const isFullPage = model.page.marges === 'aucune'
  const footer = renderFooter(context, model, parts.length === 1)
  return parts.map((blocks, index): ISectionOptions => ({
    properties: {
      titlePage: !isFullPage,
      page: {
        size: {
          ...getSheet(model.page),
          orientation:
            orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: getMargins(model.page),
        ...(parts.length === 1 ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    // The sections that follow take those of the first: one copy of the logos. A page without margins has none.
    ...(index > 0 || isFullPage
      ? {}
      : {
          headers: {
            first: renderFirstHeader(context, model),
            default: renderRunningHeader(context, model),
          },
          footers: { first: footer, default: footer },
        }),
    children: renderBody(context, blocks),
  }))
}

function splitParts(blocks: readonly Block[]): readonly (readonly BlockOfSection[])[] {
  const parts: BlockOfSection[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'newDocument') parts.push([])
    else parts[parts.length - 1]?.push(block)
  }
  const filled = parts.filter((part) => part.length > 0)
  return filled.length === 0 ? [[]] : filled
}
