import { FrameAnchorType, FrameWrap, HeightRule, type IParagraphOptions } from 'docx'
import type { RoleParagraphe } from '../documents/blocks'
import type { WordContext } from './context'
import { mm } from './mesures'

/** Where the text of a letter begins: under its head, whatever its head holds. */
const HEAD_BOTTOM = mm(96)
/** A window envelope shows what stands from 110 × 50 mm on (AFNOR NF Z 11-001). */
const RECIPIENT = { x: mm(110), y: mm(50), width: mm(85), height: mm(34) } as const
/** Under the window. */
const DATE = { y: mm(87), height: mm(7) } as const
const SENDER = { x: mm(20), width: mm(84) } as const

/**
 * Sender, recipient and date at fixed places of the page: frames of the text, which stay in the order of reading. The first keeps all
 * the height of the head for itself, so that the letter begins under them.
 */
export function getLetterFrame(
  role: RoleParagraphe | undefined,
  { hasLogos }: WordContext,
): Pick<IParagraphOptions, 'frame'> {
  const anchor = { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE } as const
  const common = {
    type: 'absolute',
    anchor,
    wrap: FrameWrap.NOT_BESIDE,
    rule: HeightRule.ATLEAST,
  } as const
  if (role === 'sender') {
    const y = mm(hasLogos ? 30 : 19)
    const position = { x: SENDER.x, y }
    return { frame: { ...common, position, width: SENDER.width, height: HEAD_BOTTOM - y } }
  }
  if (role === 'recipient') {
    const position = { x: RECIPIENT.x, y: RECIPIENT.y }
    return { frame: { ...common, position, width: RECIPIENT.width, height: RECIPIENT.height } }
  }
  if (role === 'placeAndDate') {
    const position = { x: RECIPIENT.x, y: DATE.y }
    return { frame: { ...common, position, width: RECIPIENT.width, height: DATE.height } }
  }
  return {}
}
