import type { CellValue, MergeRange } from 'hucre/xlsx'

/** More cells than any table a person merges: beyond, the rest is left as it is. */
const MAX_REMPLIES = 50_000

/**
 * Rows where what stands in the first row of a merged cell is told on each row it covers: « Diagnostic » merged beside five steps is
 * the phase of the five. Across columns nothing is repeated: a title over a whole table is not a row of headings.
 */
export function fillFusions(
  rows: readonly (readonly CellValue[])[],
  merges: readonly MergeRange[],
): readonly (readonly CellValue[])[] {
  const filled = rows.map((row) => [...row])
  let left = MAX_REMPLIES
  for (const { startRow, endRow, startCol } of merges) {
    const value = filled[startRow]?.[startCol] ?? null
    if (value === null) continue
    for (let at = startRow + 1; at <= endRow && at < filled.length; at += 1) {
      const row = filled[at]
      if (row === undefined || left === 0) break
      left -= 1
      while (row.length < startCol) row.push(null)
      row[startCol] = value
    }
  }
  return filled
}
