import DOMPurify from 'dompurify'
import { prepareHtml } from './word-html'
import { mendLists, rebuildWordLists } from './word-lists'

const ALLOWED_TAGS = (
  'p br div span b strong i em u sub sup a ul ol li h1 h2 h3 h4 h5 h6 blockquote ' +
  'table thead tbody tfoot tr td th caption'
).split(' ')

/**
 * What was pasted, as nodes of our rich text and nothing else: bold, italic, underline, lists, headings, links. Word lists are
 * rebuilt, layout tables unwrapped, data tables written one line a row. Foreign HTML never reaches the page: DOMPurify parses it.
 */
export function cleanPastedHtml(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(prepareHtml(html), {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'data-style'],
    RETURN_DOM_FRAGMENT: true,
  })
  const doc = fragment.ownerDocument
  rebuildWordLists(fragment, doc)
  mendLists(fragment)
  unwrapTables(fragment, doc)
  readEmphasis(fragment, doc)
  for (const element of fragment.querySelectorAll('[data-style]')) {
    element.removeAttribute('data-style')
  }
  for (const span of [...fragment.querySelectorAll('span')]) span.replaceWith(...span.childNodes)
  return fragment
}

/** Inner tables first. A row with one filled cell gives its blocks; a row with several gives one paragraph. */
function unwrapTables(root: ParentNode, doc: Document): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    for (const row of table.querySelectorAll('tr, caption')) {
      const cells = [...row.children].filter((cell) => (cell.textContent ?? '').trim() !== '')
      if (row.tagName === 'CAPTION' || cells.length > 1) {
        const paragraph = doc.createElement('p')
        const parts = row.tagName === 'CAPTION' ? [row] : cells
        paragraph.textContent = parts.map((cell) => readLine(cell)).join(' | ')
        table.before(paragraph)
      } else if (cells[0] !== undefined) {
        const block = doc.createElement('div')
        block.append(...cells[0].childNodes)
        table.before(block)
      }
    }
    table.remove()
  }
}

function readLine(cell: Element): string {
  const blocks = [...cell.querySelectorAll('p, li')].map((block) => block.textContent ?? '')
  const text = blocks.length > 0 ? blocks.join(' ; ') : (cell.textContent ?? '')
  return text.replace(/\s+/g, ' ').trim()
}

const EMPHASIS: readonly (readonly [tag: string, style: RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['u', /text-decoration[^:;]*:[^;]*underline/i],
]

/** Google Docs writes bold as a style, and wraps everything in a <b> that is not bold. */
function readEmphasis(root: ParentNode, doc: Document): void {
  for (const element of [...root.querySelectorAll<HTMLElement>('[data-style]')]) {
    const style = element.dataset['style'] ?? ''
    if (/^(?:B|STRONG)$/.test(element.tagName) && /font-weight:\s*(?:normal|400)/i.test(style)) {
      element.replaceWith(...element.childNodes)
    } else if (element.tagName === 'SPAN') {
      for (const [tag, pattern] of EMPHASIS) {
        if (!pattern.test(style)) continue
        const mark = doc.createElement(tag)
        mark.append(...element.childNodes)
        element.append(mark)
      }
    }
  }
}
