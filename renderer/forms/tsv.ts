/**
 * A block copied from Excel: lines of cells parted by tabs; a cell with line breaks or quotes is between quotes, quotes doubled.
 * Trailing empty lines are dropped.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] as string
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (char === '"' && cell === '' && hasClosingQuote(source, at)) isQuoted = true
    else if (char === '\t' || char === '\n') {
      ;(rows.at(-1) as string[]).push(cell)
      cell = ''
      if (char === '\n') rows.push([])
    } else cell += char
  }
  ;(rows.at(-1) as string[]).push(cell)
  while (rows.length > 0 && (rows.at(-1) as string[]).every((one) => one.trim() === '')) rows.pop()
  return rows
}

/** A quote that opens a cell has another one just before a tab, a line break or the end. */
function hasClosingQuote(source: string, at: number): boolean {
  return /"(?:\t|\n|$)/.test(source.slice(at + 1))
}

/** True for a pasted text that is a block rather than the content of one cell. */
export function isTsvBlock(text: string): boolean {
  return /\t/.test(text) || /\n[\s\S]*\S/.test(text.trimStart())
}

/** The block that Excel reads back as the same cells: a cell with a tab, a line break or a quote is between quotes. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string =>
    /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n')
}
