import { Paragraph, Table } from 'docx'
import type { Block } from '../documents/blocks'
import { renderCards } from './cards'
import type { WordContext } from './context'
import { renderFigure } from './figure'
import { renderEndOfSheet, renderLabels } from './labels'
import {
  renderBand,
  renderCallout,
  renderHeading,
  renderList,
  renderParagraph,
  renderSpacer,
  renderTitle,
} from './paragraphs'
import { renderTable } from './tables'

/** What a section holds: everything but the start of the next. */
export type BlockOfSection = Exclude<Block, { readonly kind: 'newDocument' }>

/** Every block in order. Two tables never touch, and a document never ends with one: Word would merge or repair them. */
export function renderBody(
  context: WordContext,
  blocks: readonly BlockOfSection[],
): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = []
  let isHead = true
  let breakBefore = false
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'pageBreak') {
      breakBefore = children.length > 0
      continue
    }
    if (block.kind === 'band') context.accent = block.accent ?? context.documentAccent
    const opensPage = breakBefore && block.kind === 'heading'
    if (breakBefore && !opensPage) {
      children.push(new Paragraph({ style: 'FinDeTableau', pageBreakBefore: true }))
      isHead = true
    }
    breakBefore = false
    const isUnderTable = children[children.length - 1] instanceof Table
    const rendered = renderBlock(context, block, {
      isHead,
      isUnderTable,
      opensPage,
      isTied: isTied(block, blocks[index - 1], blocks[index + 1]),
    })
    // A mention above a band belongs to it.
    if (block.kind !== 'paragraph' || block.role !== 'mention') isHead = false
    if (rendered[0] instanceof Table && isUnderTable) {
      children.push(renderSpacer())
    }
    children.push(...rendered)
  }
  if (children.length === 0 || children[children.length - 1] instanceof Table) {
    // A line of one point: a table that fills its page is not followed by an empty one.
    children.push(renderEndOfSheet())
  }
  return children
}

/** Where a block stands among the others. */
type Place = {
  readonly isHead: boolean
  readonly isUnderTable: boolean
  readonly opensPage: boolean
  readonly isTied: boolean
}

/**
 * Not left at the foot of a page without what it speaks of: « Les personnes chargées de la convention, au sein de : » before its list,
 * a sentence between a heading and its table, or the smaller heading that comes next.
 */
function isTied(
  block: BlockOfSection,
  previous: BlockOfSection | undefined,
  next: BlockOfSection | undefined,
): boolean {
  if (block.kind !== 'paragraph' || next === undefined) return false
  if (previous?.kind === 'heading') {
    if (next.kind === 'table') return true
    if (next.kind === 'heading' && next.level > previous.level) return true
  }
  if (next.kind !== 'list' && next.kind !== 'table') return false
  const last = block.content.findLast((inline) => inline.kind === 'text')
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':')
}

function renderBlock(
  context: WordContext,
  block: Exclude<BlockOfSection, { kind: 'pageBreak' }>,
  place: Place,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return renderTitle(context, block)
    case 'paragraph':
      return [
        renderParagraph(
          context,
          place.isTied ? { ...block, keepWithNext: true } : block,
          place.isUnderTable && block.role !== 'cut',
        ),
      ]
    case 'heading':
      return [renderHeading(context, block, place.opensPage)]
    case 'band':
      return renderBand(context, block, place.isHead)
    case 'cards':
      return [renderCards(context, block)]
    case 'list':
      return renderList(context, block)
    case 'table':
      return [block.labels === true ? renderLabels(context, block) : renderTable(context, block)]
    case 'callout':
      return [renderCallout(context, block)]
    case 'figure':
      return renderFigure(context, block)
  }
}
