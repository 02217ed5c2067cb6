import type { Block, DocumentModel, FigureBlock } from './blocks'

/** What turns a drawing into points: a data URL of a PNG, or null when this machine cannot. */
export type Dessinateur = (figure: FigureBlock) => Promise<string | null>

/** Whether a document holds a drawing that nobody has turned into points yet. */
export function hasFigureToDraw(model: DocumentModel): boolean {
  return model.blocks.some((block) => block.kind === 'figure' && block.png === null)
}

/** The same document, its drawings turned into points for the readers that take no vectors. */
export async function drawFigures(model: DocumentModel, draw: Dessinateur): Promise<DocumentModel> {
  if (!hasFigureToDraw(model)) return model
  const blocks: Block[] = []
  for (const block of model.blocks) {
    blocks.push(
      block.kind === 'figure' && block.png === null ? { ...block, png: await draw(block) } : block,
    )
  }
  return { ...model, blocks }
}

/** Points a millimetre of paper: 200 an inch, enough for print, a few hundred kilobytes a page. */
export const POINTS_PAR_MM = 200 / 25.4
