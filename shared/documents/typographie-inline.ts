import { formatParagraphe } from '../kernel/typographie'
import { splitExposants } from '../kernel/typographie-exposants'
import type { Inline } from './blocks'

/**
 * Typography of a whole paragraph, whatever its runs: « n° » at the end of one and its number at the start of the next are one text.
 * Also drops what XML cannot carry, and raises « er » of « 1er ». Used by every renderer, so that screen and Word say the same.
 */
export function formatInlines(
  content: readonly Inline[],
  options: { readonly fine: boolean },
): readonly Inline[] {
  const formatted: Inline[] = []
  let line: Exclude<Inline, { kind: 'break' }>[] = []
  const flush = (): void => {
    const texts = line.map((inline) => sanitizeText(inline.text))
    formatTexts(texts, options.fine).forEach((text, index) => {
      const inline = line[index]
      if (inline !== undefined && text !== '') formatted.push(...raise({ ...inline, text }))
    })
    line = []
  }
  for (const inline of content) {
    if (inline.kind !== 'break') {
      line.push(inline)
      continue
    }
    flush()
    formatted.push(inline)
  }
  flush()
  return formatted
}

/** The same for a text without runs: titles of a file, headers. */
export function formatText(text: string, options: { readonly fine: boolean }): string {
  return formatParagraphe(sanitizeText(text), { fine: options.fine })
}

/** Without control characters, half of a surrogate pair, U+FFFE and U+FFFF: with one of them nothing opens the file. */
export function sanitizeText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029\ufeff]+/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Surrogate}/gu, '')
}

function raise(inline: Exclude<Inline, { kind: 'break' }>): readonly Inline[] {
  if (inline.kind !== 'text' || inline.vertical !== undefined) return [inline]
  return splitExposants(inline.text).map(({ text, superscript }) =>
    superscript ? { ...inline, text, vertical: 'super' } : { ...inline, text },
  )
}

const SPACE = /[\s\u00a0\u202f\u2002]/

/** How many letters of the source a letter of the result stands for: spaces none, « … » three. */
function getWeight(letter: string): number {
  return SPACE.test(letter) ? 0 : letter === '…' ? 3 : 1
}

function getTotalWeight(text: string): number {
  let weight = 0
  for (const letter of text) weight += getWeight(letter)
  return weight
}

/** Formats the joined text, then cuts it where the runs met; run by run when that place cannot be found again. */
function formatTexts(texts: readonly string[], fine: boolean): readonly string[] {
  if (texts.length <= 1) return texts.map((text) => formatParagraphe(text, { fine }))
  const source = texts.join('')
  const result = formatParagraphe(source, { fine })
  if (getTotalWeight(source) === getTotalWeight(result)) {
    const cut = cutAt(texts, result)
    if (cut !== undefined) return cut
  }
  return texts.map((text) => formatParagraphe(text, { fine }))
}

function cutAt(texts: readonly string[], result: string): readonly string[] | undefined {
  const letters = [...result]
  const parts: string[] = []
  let at = 0
  for (const [index, text] of texts.entries()) {
    if (index === texts.length - 1) {
      parts.push(letters.slice(at).join(''))
      break
    }
    const wanted = getTotalWeight(text)
    let weight = 0
    let end = at
    while (weight < wanted && end < letters.length) {
      weight += getWeight(letters[end] ?? '')
      end += 1
    }
    if (weight !== wanted) return undefined
    if (/\s$/.test(text)) while (end < letters.length && SPACE.test(letters[end] ?? '')) end += 1
    parts.push(letters.slice(at, end).join(''))
    at = end
  }
  return parts
}
