import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** The longest key accepted from a file: inserting thousands of times at one place stays far below. */
const MAX_LENGTH = 2000

/** True for a place among siblings that the generator can work from. */
export function isOrdre(raw: unknown): raw is string {
  if (typeof raw !== 'string' || raw.length > MAX_LENGTH || !/^[A-Za-z][0-9A-Za-z]+$/.test(raw))
    return false
  try {
    generateKeyBetween(raw, null)
    return true
  } catch {
    return false
  }
}

/**
 * A key that sorts strictly between two siblings; `null` is the start or the end of the list, and so is a key that cannot be read.
 * Two people may have generated the same key: between two equal keys there is no room, so the answer comes just after both.
 * Never throws.
 */
export function getOrdreBetween(before: string | null, after: string | null): string {
  return listOrdresBetween(before, after, 1)[0] as string
}

/** `count` keys in order between two siblings: same rules as `getOrdreBetween`. */
export function listOrdresBetween(
  before: string | null,
  after: string | null,
  count: number,
): readonly string[] {
  const low = isOrdre(before) ? before : null
  const high = isOrdre(after) ? after : null
  if (low !== null && low === high) return generateNKeysBetween(low, `${low}V`, count)
  return generateNKeysBetween(...sortBounds(low, high), count)
}

function sortBounds(low: string | null, high: string | null): [string | null, string | null] {
  return low !== null && high !== null && low > high ? [high, low] : [low, high]
}

/** Sorts siblings: by key, and by identifier when two keys are equal, so that every copy shows the same list. */
export function compareOrdre(
  a: { readonly ordre: string; readonly id: string },
  b: { readonly ordre: string; readonly id: string },
): number {
  if (a.ordre !== b.ordre) return a.ordre < b.ordre ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return 0
}
