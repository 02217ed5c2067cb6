/** The list with one line moved up (−1) or down (+1); the same list when it is already at the end. */
export function moveLine(lines: readonly string[], index: number, step: -1 | 1): readonly string[] {
  const target = index + step
  const line = lines[index]
  const other = lines[target]
  if (line === undefined || other === undefined) return lines
  return lines.map((item, at) => (at === index ? other : at === target ? line : item))
}

/** The list with a text put at a place; pasted line breaks make as many lines. */
export function replaceLine(
  lines: readonly string[],
  index: number,
  text: string,
): readonly string[] {
  const parts = text.split(/\r?\n/).map((part) => part.trim())
  const kept = parts.length > 1 ? parts.filter((part) => part !== '') : [text]
  return [...lines.slice(0, index), ...kept, ...lines.slice(index + 1)]
}
