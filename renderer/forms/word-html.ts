/** What Word, Outlook and web pages put around their text in the clipboard, taken away before anything is parsed. */

const NOISE = [
  /<!\[if !supportLists\]>|<!\[endif\]>/gi,
  /<!--(?!StartFragment|EndFragment)[\s\S]*?-->/g,
  /<(style|script|xml|head|title|svg|math)\b[\s\S]*?<\/\1>/gi,
  /<\/?[ovw]:[a-z]+\b[^>]*>/gi,
]

/**
 * The HTML of the clipboard, without Office markup, with `style` attributes renamed `data-style`: the policy of the page forbids
 * inline styles, and we only read them to find lists and emphasis.
 */
export function prepareHtml(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  const inside = start >= 0 && end > start ? html.slice(start + 20, end) : html
  const clean = NOISE.reduce((text, noise) => text.replace(noise, ''), inside)
  return clean
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

/** Level of a Word list paragraph (1 is the outer one), 0 when the style is not one. */
export function getWordListLevel(style: string): number {
  const match = /mso-list:\s*l\d+\s+level(\d+)/i.exec(style)
  return match === null ? 0 : Number(match[1])
}

/** True for the number of an ordered list (« 1. », « a) », « iv. »), false for a bullet. */
export function isOrderedMarker(marker: string): boolean {
  return /^\s*\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker)
}
