import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import type { Block, Inline, ListItem, RoleParagraphe } from '../documents/blocks'
import { bandBorder, barBorder, fill } from './styles'
import type { WordContext } from './context'
import { getLetterFrame } from './letter'
import { DEPTHS, getBulletReference, NUMBERS, NUMBERS_IN_CELL } from './numbering'
import { renderRuns } from './runs'

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

const ROLES: { readonly [R in RoleParagraphe]: string | undefined } = {
  body: undefined,
  lead: 'Chapeau',
  mention: 'Mention',
  note: 'Remarque',
  label: 'Intitule',
  sender: 'Expediteur',
  recipient: 'Destinataire',
  placeAndDate: 'LieuEtDate',
  object: 'ObjetLettre',
  letter: 'TexteLettre',
  closing: 'FormulePolitesse',
  announced: 'Annonce',
  agenda: 'OrdreDuJour',
  signature: 'QualiteSignataire',
  signatory: 'NomSignataire',
  cut: 'Decoupe',
}
const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const

/** Twentieths of a point between a table and the text under it. */
const UNDER_TABLE = 140

export function renderParagraph(
  context: WordContext,
  block: BlockOf<'paragraph'>,
  isUnderTable = false,
): Paragraph {
  const style = ROLES[block.role ?? 'body']
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    ...(block.align === undefined ? {} : { alignment: ALIGN[block.align] }),
    ...getLetterFrame(block.role, context),
    ...(block.keepWithNext === true ? { keepNext: true } : {}),
    ...(isUnderTable ? { spacing: { before: UNDER_TABLE } } : {}),
    children: renderRuns(context, block.content),
  })
}

const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** A style and not `heading`: both together write two styles and the file is refused. */
export function renderHeading(
  context: WordContext,
  block: BlockOf<'heading'>,
  opensPage = false,
): Paragraph {
  const own = block.level === 2 && context.accent !== context.documentAccent
  return new Paragraph({
    style: HEADINGS[block.level],
    // An empty paragraph to carry the break would leave a gap above.
    ...(opensPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    ...(own ? { border: barBorder(context.accent) } : {}),
    children: renderRuns(context, block.content),
  })
}

export function renderTitle(context: WordContext, block: BlockOf<'title'>): Paragraph[] {
  const line = (style: string, text: string): Paragraph =>
    new Paragraph({ style, children: renderRuns(context, [{ kind: 'text', text }]) })
  return block.subtitle === ''
    ? [line('TitreDocument', block.title)]
    : [line('TitreDocument', block.title), line('Soustitre', block.subtitle)]
}

/** Three paragraphs with one ground and one border, which Word merges: headings in a table would be missing from the navigation pane. */
export function renderBand(
  context: WordContext,
  block: BlockOf<'band'>,
  isFirst: boolean,
): Paragraph[] {
  const accent = block.accent ?? context.documentAccent
  const look =
    accent === context.documentAccent ? {} : { shading: fill(accent), border: bandBorder(accent) }
  const lines: { readonly style: string; readonly text: string }[] = [
    { style: 'BandeauSurtitre', text: block.surtitle },
    { style: block.level === 1 ? 'BandeauTitre' : 'BandeauTitre2', text: block.title },
    ...block.subtitle.split('\n').map((text) => ({ style: 'BandeauObjectif', text })),
  ].filter((line) => line.text !== '')
  return lines.map(({ style, text }, index) => {
    const before = index === 0 && !isFirst ? 360 : 0
    const after = index === lines.length - 1 ? 160 : 30
    return new Paragraph({
      style,
      ...look,
      spacing: { before, after, line: style === 'BandeauTitre' ? 228 : 240, lineRule: 'auto' },
      children: renderRuns(context, [{ kind: 'text', text }], getTitleSize(style, text)),
    })
  })
}

/** A title of several lines is written smaller: 19 pt up to two lines, then 15 and 13. */
function getTitleSize(style: string, text: string): { readonly size?: number } {
  if (!style.startsWith('BandeauTitre') || text.length <= 120) return {}
  return { size: text.length <= 240 ? 30 : 26 }
}

export function renderCallout(context: WordContext, block: BlockOf<'callout'>): Paragraph {
  return new Paragraph({ style: 'Encadre', children: renderRuns(context, block.content) })
}

/** A list; an ordered one counts from 1 again. Items keep together with the next when there are only a few. */
export function renderList(
  context: WordContext,
  block: BlockOf<'list'>,
  inCell = false,
): Paragraph[] {
  return renderItems(context, block.items, block.ordered, 0, inCell, isKept(block))
}

/** A short list is not cut by a page break. */
const KEPT_LETTERS = 1200

function isKept({ items, keepWithNext }: BlockOf<'list'>): 'no' | 'inside' | 'next' {
  const letters = items
    .flatMap((item) => item.content)
    .reduce((sum, inline) => sum + (inline.kind === 'break' ? 0 : inline.text.length), 0)
  if (letters > KEPT_LETTERS || items.some((item) => (item.children ?? []).length > 0)) return 'no'
  return keepWithNext === true ? 'next' : 'inside'
}

function renderItems(
  context: WordContext,
  items: readonly ListItem[],
  ordered: boolean,
  depth: number,
  inCell: boolean,
  kept: 'no' | 'inside' | 'next',
): Paragraph[] {
  const level = Math.min(depth, DEPTHS.length - 1)
  if (ordered) context.orderedLists += 1
  const instance = context.orderedLists
  const numbering = ordered
    ? { reference: inCell ? NUMBERS_IN_CELL : NUMBERS, level, instance }
    : { reference: getBulletReference(context.accent, inCell), level }
  return items.flatMap((item, index) => [
    renderItem(context, item.content, {
      style: inCell ? 'CelluleTexte' : 'ListParagraph',
      numbering,
      contextualSpacing: true,
      ...(!inCell && (kept === 'next' || (kept === 'inside' && index < items.length - 1))
        ? { keepNext: true }
        : {}),
    }),
    ...renderItems(
      context,
      item.children ?? [],
      item.childrenOrdered ?? false,
      depth + 1,
      inCell,
      'no',
    ),
  ])
}

function renderItem(
  context: WordContext,
  content: readonly Inline[],
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph({ ...options, children: renderRuns(context, content) })
}

/** The least paragraph: after a table that ends a document, or between two tables, which Word would merge. */
export function renderSpacer(): Paragraph {
  return new Paragraph({ style: 'FinDeTableau', children: [new TextRun('')] })
}
