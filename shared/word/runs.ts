import {
  ExternalHyperlink,
  NoBreakHyphen,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { Inline } from '../documents/blocks'
import { formatInlines } from '../documents/typographie-inline'
import type { WordContext } from './context'

/** Calibri has no U+2011: Word has a mark of its own for it. */
export function renderText(text: string, options: IRunOptions = {}): TextRun {
  if (!text.includes('\u2011')) return new TextRun({ ...options, text })
  const children: (string | NoBreakHyphen)[] = []
  text.split('\u2011').forEach((part, index) => {
    if (index > 0) children.push(new NoBreakHyphen())
    if (part !== '') children.push(part)
  })
  return new TextRun({ ...options, children })
}

/** The runs of a paragraph, typography done on the whole of it. */
export function renderRuns(
  context: WordContext,
  content: readonly Inline[],
  options: IRunOptions = {},
): ParagraphChild[] {
  return formatInlines(content, { fine: context.fine }).map((inline) =>
    renderInline(inline, options),
  )
}

function renderInline(inline: Inline, options: IRunOptions): ParagraphChild {
  switch (inline.kind) {
    case 'break':
      return new TextRun({ break: 1 })
    case 'missing':
      return renderText(inline.text, { style: 'ACompleter' })
    case 'link':
      return isSafeLink(inline.href)
        ? new ExternalHyperlink({
            link: inline.href,
            children: [renderText(inline.text, { style: 'Hyperlink' })],
          })
        : renderText(inline.text, options)
    case 'text':
      return renderText(inline.text, {
        ...options,
        ...(inline.bold === true ? { bold: true } : {}),
        ...(inline.italic === true ? { italics: true } : {}),
        ...(inline.underline === true ? { underline: {} } : {}),
        ...(inline.vertical === 'super' ? { superScript: true } : {}),
        ...(inline.vertical === 'sub' ? { subScript: true } : {}),
      })
  }
}

/** Only what opens a page, a letter or a call. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}\u0000-\u001f]+$/i.test(href)
}
