import type { Element } from '@xmldom/xmldom'
import { getChild, getPart, getVal, listAll, type OpenDocx } from './open-docx'

export type Look = {
  readonly color?: string | undefined
  readonly fill?: string | undefined
  readonly size?: number | undefined
  readonly outline?: number | undefined
}

/** What styles say, inheritance followed. */
export class Styles {
  private readonly byId: ReadonlyMap<string, Element>
  readonly defaults: Look

  constructor(docx: OpenDocx) {
    const styles = getPart(docx, 'word/styles.xml')
    this.byId = new Map(
      listAll(styles, 'style').map((style) => [getVal(style, 'styleId') ?? '', style]),
    )
    const defaults = listAll(styles, 'rPrDefault')[0]
    this.defaults = readLook(getChild(defaults, 'rPr'), undefined)
  }

  get(id: string | undefined): Look {
    const style = id === undefined ? undefined : this.byId.get(id)
    if (style === undefined) return {}
    const own = readLook(getChild(style, 'rPr'), getChild(style, 'pPr'))
    return merge(own, this.get(getVal(getChild(style, 'basedOn'))))
  }
}

/** What is written directly on a run or a paragraph. */
export function readLook(rPr: Element | undefined, pPr: Element | undefined): Look {
  const size = getVal(getChild(rPr, 'sz'))
  const outline = getVal(getChild(pPr, 'outlineLvl'))
  return {
    color: getVal(getChild(rPr, 'color')),
    fill: readFill(rPr) ?? readFill(pPr),
    size: size === undefined ? undefined : Number(size),
    outline: outline === undefined ? undefined : Number(outline),
  }
}

export function readFill(properties: Element | undefined): string | undefined {
  const value = getVal(getChild(properties, 'shd'), 'fill')
  return value === 'auto' ? undefined : value
}

/** The first look wins, field by field. */
export function merge(...looks: readonly Look[]): Look {
  const pick = <K extends keyof Look>(key: K): Look[K] =>
    looks.find((look) => look[key] !== undefined)?.[key]
  return { color: pick('color'), fill: pick('fill'), size: pick('size'), outline: pick('outline') }
}
