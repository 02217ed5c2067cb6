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
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      breakBefore = children.length > 0
      continue
    }
    if (block.kind === 'band') context.accent = block.accent ?? context.documentAccent
    if (breakBefore) {
      children.push(new Paragraph({ style: 'FinDeTableau', pageBreakBefore: true }))
      breakBefore = false
      isHead = true
    }
    const isUnderTable = children[children.length - 1] instanceof Table
    const rendered = renderBlock(context, block, { isHead, isUnderTable })
    // A mention above a band belongs to it.
    if (block.kind !== 'paragraph' || block.role !== 'mention') isHead = false
    if (rendered[0] instanceof Table && isUnderTable) {
      children.push(renderSpacer())
    }
    children.push(...rendered)
  }
  if (children.length === 0 || children[children.length - 1] instanceof Table) {
    const last = blocks[blocks.length - 1]
    const isSheet = last?.kind === 'table' && last.labels === true
    children.push(isSheet ? renderEndOfSheet() : renderSpacer())
  }
  return children
}

function renderBlock(
  context: WordContext,
  block: Exclude<BlockOfSection, { kind: 'pageBreak' }>,
  place: { readonly isHead: boolean; readonly isUnderTable: boolean },
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return renderTitle(context, block)
    case 'paragraph':
      return [renderParagraph(context, block, place.isUnderTable && block.role !== 'cut')]
    case 'heading':
      return [renderHeading(context, block)]
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
