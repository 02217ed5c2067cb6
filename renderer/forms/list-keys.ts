/** Where a key leads in a list of `count` lines from the line `at`; null when it leads nowhere. */
export function readListKey(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + page)
    case 'PageUp':
      return Math.max(0, at - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** The first line after `from` whose name begins with the letters typed, going round; -1 when none does. */
export function findByLetters(
  items: readonly { readonly tri: string }[],
  letters: string,
  from: number,
): number {
  const { length } = items
  for (let step = 0; step < length; step += 1) {
    const at = (from + step + length) % length
    if (items[at]?.tri.startsWith(letters) === true) return at
  }
  return -1
}
