import type { PageModel } from '../documents/blocks'

/** Twentieths of a point, the unit of Word. */
export function mm(value: number): number {
  return Math.round(value * 56.6929)
}

const FORMATS = { A4: { width: 11906, height: 16838 }, A3: { width: 16838, height: 23811 } }

/** The sheet, upright. */
export function getSheet({ format }: PageModel): { width: number; height: number } {
  return FORMATS[format ?? 'A4']
}

export const MARGINS = {
  top: mm(20),
  bottom: mm(18),
  left: mm(20),
  right: mm(20),
  header: mm(10),
  footer: mm(9),
}

/**
 * Eight labels of 37 mm leave one millimetre of an A4 sheet: half of it above, and below the line of one point that Word wants under a
 * table.
 */
const FULL_PAGE = { top: mm(0.5), bottom: 0, left: 0, right: 0, header: 0, footer: 0 }

/** The margins of every page. */
export function getMargins({ marges }: PageModel): typeof MARGINS {
  return marges === 'aucune' ? FULL_PAGE : MARGINS
}

/** Width of the text. */
export function getTextWidth(page: PageModel): number {
  const { left, right } = getMargins(page)
  const { width, height } = getSheet(page)
  return (page.orientation === 'portrait' ? width : height) - left - right
}

/** What the stamp of the préfecture needs beyond the right margin: 5 cm from the edge, and 1 cm of ease. */
export const STAMP_INDENT = mm(40)

/** Whole widths that add up to the width exactly, from shares. */
export function splitWidth(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let done = 0
  let used = 0
  return shares.map((share) => {
    done += share
    const end = Math.round((done / total) * width)
    const part = end - used
    used = end
    return part
  })
}
