import { getWordListLevel, isOrderedMarker } from './word-html'

type Level = { readonly level: number; readonly list: HTMLElement }

/**
 * Word sends its lists as paragraphs styled « mso-list: l0 level2 », with the bullet as text: real nested lists are rebuilt in place.
 */
export function rebuildWordLists(root: ParentNode, doc: Document): void {
  let open: Level[] = []
  let last: Element | null = null
  for (const paragraph of root.querySelectorAll<HTMLElement>('p,h1,h2,h3,h4,h5,h6')) {
    const level = getWordListLevel(paragraph.dataset['style'] ?? '')
    if (level === 0) {
      open = []
      continue
    }
    if (open.length > 0 && !isNext(last, paragraph)) open = []
    const ordered = takeMarker(paragraph)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = doc.createElement(ordered ? 'ol' : 'ul')
      const host = open.at(-1)?.list.lastElementChild
      if (host) host.append(list)
      else paragraph.before(list)
      open.push({ level, list })
    }
    const item = doc.createElement('li')
    const text = doc.createElement('p')
    text.append(...paragraph.childNodes)
    item.append(text)
    open.at(-1)?.list.append(item)
    last = open[0]?.list ?? null
    paragraph.remove()
  }
}

/** True when nothing stands between the list being built and this paragraph, except spaces. */
function isNext(list: Element | null, paragraph: Element): boolean {
  return list !== null && paragraph.previousElementSibling === list
}

/** Removes the bullet or the number from the text; true when it was a number. */
function takeMarker(paragraph: HTMLElement): boolean {
  const marker = [...paragraph.querySelectorAll<HTMLElement>('[data-style]')].find((element) =>
    /mso-list:\s*Ignore/i.test(element.dataset['style'] ?? ''),
  )
  const text = marker?.textContent ?? ''
  marker?.remove()
  return isOrderedMarker(text)
}

/** Google Docs and Word also nest a list directly in a list: it goes into the item before it. Lists that follow one another join. */
export function mendLists(root: ParentNode): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling
    if (item?.tagName === 'LI') item.append(list)
  }
  for (const list of [...root.querySelectorAll('ul, ol')]) {
    const before = list.previousElementSibling
    if (before?.tagName === list.tagName && isSpace(list.previousSibling, before)) {
      before.append(...list.childNodes)
      list.remove()
    }
  }
}

function isSpace(node: ChildNode | null, until: Element): boolean {
  for (let at = node; at !== null && at !== until; at = at.previousSibling) {
    if ((at.textContent ?? '').trim() !== '') return false
  }
  return true
}
