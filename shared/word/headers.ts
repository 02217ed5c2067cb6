import {
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { DocumentModel, LogoModel } from '../documents/blocks'
import { formatText } from '../documents/typographie-inline'
import type { WordContext } from './context'
import { readPicture, type Picture } from './images'
import { STAMP_INDENT } from './mesures'
import { renderText } from './runs'

/** Pixels of the library (96 an inch) for millimetres. */
const PX = 96 / 25.4
const LEFT_HEIGHT = 14.5
const RIGHT_HEIGHT = 11
const GAP = '\u2002'

/** Logos in one paragraph and not in a table: left one, tab, partners. The stamp corner pushes them all to the left. */
export function renderFirstHeader(context: WordContext, model: DocumentModel): Header {
  const { stampCorner } = model.page
  const left = listPictures(model.firstHeader, 'left')
  const right = listPictures(model.firstHeader, 'right')
  const room = context.width / 56.6929 - (stampCorner ? 40 : 0)
  const widths = [...left.map(getWidth(LEFT_HEIGHT)), ...right.map(getWidth(RIGHT_HEIGHT))]
  const total = widths.reduce((sum, width) => sum + width + 4, 0)
  const scale = Math.min(1, room / Math.max(total, 1))
  const children: ParagraphChild[] = []
  const push = (pictures: readonly Logo[], height: number): void => {
    pictures.forEach((logo, index) => {
      if (index > 0) children.push(new TextRun(GAP))
      children.push(renderLogo(logo, height * scale, context))
    })
  }
  if (left.length + right.length === 0) {
    children.push(renderText(formatText(model.author, { fine: context.fine })))
  }
  push(left, LEFT_HEIGHT)
  if (right.length > 0) children.push(stampCorner ? new TextRun(GAP) : renderTab())
  push(right, RIGHT_HEIGHT)
  return new Header({
    children: [
      new Paragraph({
        style: 'EnTeteLogos',
        tabStops: [{ type: TabStopType.RIGHT, position: context.width }],
        ...(stampCorner ? { indent: { right: STAMP_INDENT } } : {}),
        children,
      }),
    ],
  })
}

/** A tab of its own: a tab letter inside a text is not one for every program. */
function renderTab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

type Logo = { readonly picture: Picture; readonly description: string }

function listPictures(logos: readonly LogoModel[], side: 'left' | 'right'): readonly Logo[] {
  return logos
    .filter((logo) => logo.side === side)
    .flatMap(({ dataUrl, description }) => {
      const picture = readPicture(dataUrl)
      return picture === undefined ? [] : [{ picture, description }]
    })
}

/** Millimetres at a height; a very long logo is held to 60. */
function getWidth(height: number): (logo: Logo) => number {
  return ({ picture }) => Math.min(60, (picture.width / picture.height) * height)
}

function renderLogo(
  { picture, description }: Logo,
  height: number,
  context: WordContext,
): ImageRun {
  const ratio = picture.width / picture.height
  const width = Math.min(60, ratio * height)
  const name = formatText(description, { fine: context.fine })
  return new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: {
      width: Math.max(1, Math.round(width * PX)),
      height: Math.max(1, Math.round((width / ratio) * PX)),
    },
    altText: { name, title: '', description: name },
  })
}

/** Pages after the first: document left, object right; both left with the stamp corner. */
export function renderRunningHeader(context: WordContext, model: DocumentModel): Header {
  const { stampCorner } = model.page
  const text = (value: string): TextRun => renderText(formatText(value, { fine: context.fine }))
  return new Header({
    children: [
      new Paragraph({
        style: 'EnTeteCourant',
        tabStops: [{ type: TabStopType.RIGHT, position: context.width }],
        ...(stampCorner ? { indent: { right: STAMP_INDENT } } : {}),
        children: [
          text(model.runningHeader.left),
          stampCorner ? new TextRun('\u2002|\u2002') : renderTab(),
          text(model.runningHeader.right),
        ],
      }),
    ],
  })
}

/** « … Page 1 sur 2 »; « Page 1 » alone in a file of several letters: only Word knows how many pages each one has. */
export function renderFooter(context: WordContext, model: DocumentModel, isWhole: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PiedDePage',
        tabStops: [{ type: TabStopType.RIGHT, position: context.width }],
        children: [
          renderText(formatText(model.footer, { fine: context.fine })),
          new TextRun({
            children: [
              new Tab(),
              'Page\u00a0',
              PageNumber.CURRENT,
              ...(isWhole ? [' sur\u00a0', PageNumber.TOTAL_PAGES] : []),
            ],
          }),
        ],
      }),
    ],
  })
}
