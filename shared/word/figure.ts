import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import type { FigureBlock } from '../documents/blocks'
import { formatText } from '../documents/typographie-inline'
import type { WordContext } from './context'
import { readPicture } from './images'

const PX = 96 / 25.4

/** One transparent point, for a drawing that nobody could turn into points: recent readers take the SVG. */
const EMPTY_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABijPjAAAAAABJRU5ErkJggg=='

/** A drawing in its own paragraph, with its caption under it: vectors for Word 2016 and later, points for the others. */
export function renderFigure(context: WordContext, figure: FigureBlock): Paragraph[] {
  const fallback = readPicture(figure.png ?? EMPTY_PNG) ?? readPicture(EMPTY_PNG)
  if (fallback === undefined) return []
  const alternative = formatText(figure.alternative, { fine: context.fine })
  const caption = formatText(figure.caption, { fine: context.fine })
  const scale = Math.min(1, context.width / 56.6929 / figure.width)
  const drawing = new Paragraph({
    keepNext: caption !== '',
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 80 },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(figure.svg),
        fallback: { type: fallback.type, data: fallback.data },
        transformation: {
          width: Math.round(figure.width * scale * PX),
          height: Math.round(figure.height * scale * PX),
        },
        altText: { name: caption === '' ? 'Figure' : caption, title: '', description: alternative },
      }),
    ],
  })
  if (caption === '') return [drawing]
  return [
    drawing,
    new Paragraph({
      style: 'Mention',
      alignment: AlignmentType.CENTER,
      children: [new TextRun(caption)],
    }),
  ]
}
