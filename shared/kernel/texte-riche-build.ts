import type { Bloc, ElementListe, TexteRiche } from './texte-riche'
import { cleanText } from './texte-riche'

/** The signs that begin a bullet in the texts people paste; the second group is used for the second level. */
const PUCE = /^([ \t\u00a0]*)(?:([-•*–‣▪✓✔]|\u00b7)|([➔→◦o○▫]))[ \t\u00a0]+(.*)$/u

/**
 * Plain lines as rich text: a line is a paragraph, a line that begins with « - », « • », « ✓ »… is a bullet, of the second level when
 * it is set in further than the bullet above or begins with « ➔ », « ◦ » or « o » under a bullet. Empty lines part paragraphs.
 */
export function buildTexteRiche(text: string): TexteRiche {
  const content: Bloc[] = []
  let list: Element[] = []
  let indent = 0
  const close = (): void => {
    if (list.length > 0) content.push({ type: 'bulletList', content: list.map(buildElement) })
    list = []
  }
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const m = PUCE.exec(raw)
    const width = m?.[1]?.length ?? 0
    // The letter o, or an arrow at the margin, is a bullet only under another one.
    if (m === null || (list.length === 0 && m[3] === 'o')) {
      const line = cleanText(raw).trim()
      if (line === '' && list.length > 0) continue
      close()
      if (line !== '') content.push(buildParagraph(line))
      continue
    }
    const line = cleanText(m[4] ?? '').trim()
    const last = list[list.length - 1]
    if (last !== undefined && (width > indent || m[3] !== undefined)) last.children.push(line)
    else {
      if (list.length === 0) indent = width
      list.push({ text: line, children: [] })
    }
  }
  close()
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

type Element = { readonly text: string; readonly children: string[] }

function buildParagraph(text: string): Bloc {
  return text === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text }] }
}

function buildElement({ text, children }: Element): ElementListe {
  const paragraph = buildParagraph(text)
  if (children.length === 0) return { type: 'listItem', content: [paragraph] }
  const nested: Bloc = {
    type: 'bulletList',
    content: children.map((child) => ({ type: 'listItem', content: [buildParagraph(child)] })),
  }
  return { type: 'listItem', content: [paragraph, nested] }
}
