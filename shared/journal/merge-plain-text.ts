import { diff3Merge } from 'node-diff3'

/**
 * How many steps one merge may take at worst, whatever the machine: a limit in seconds would give two machines two states. About a
 * second; comparing takes at most the pairs of equal words times the length of the shorter list.
 */
const MAX_STEPS = 1_000_000_000

/** What is left to compare for one text. */
export type Budget = { steps: number }

export function createBudget(): Budget {
  return { steps: MAX_STEPS }
}

type MergeRegion = (
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
) => readonly string[] | undefined

/**
 * Three-way merge of lists of tokens; undefined when both sides changed the same place differently, or when comparing would take too
 * long. `mergeRegion` is asked about such a place at a finer grain.
 */
export function mergeTokens(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  budget: Budget,
  mergeRegion?: MergeRegion,
): readonly string[] | undefined {
  const apart = mergeApart(base, ours, theirs) ?? mergeApart(base, theirs, ours)
  if (apart !== undefined) return apart
  const [start, end] = countCommon(base, ours, theirs)
  const cut = (tokens: readonly string[]): string[] => tokens.slice(start, tokens.length - end)
  const [o, a, b] = [cut(base), cut(ours), cut(theirs)]
  budget.steps -= countSteps(o, a) + countSteps(o, b)
  if (budget.steps < 0) return undefined
  const merged = base.slice(0, start)
  for (const region of diff3Merge(a, o, b, { excludeFalseConflicts: true })) {
    if (region.ok !== undefined) for (const token of region.ok) merged.push(token)
    else if (region.conflict !== undefined) {
      const { conflict } = region
      const finer = mergeRegion?.(conflict.o, conflict.a, conflict.b)
      if (finer === undefined) return undefined
      for (const token of finer) merged.push(token)
    }
  }
  return merged.concat(base.slice(base.length - end))
}

/** When each side changed one place and `first` changed the earlier one, both changes, without comparing any further. */
function mergeApart(
  base: readonly string[],
  first: readonly string[],
  second: readonly string[],
): readonly string[] | undefined {
  const [start, end] = countCommon(base, second)
  const [, after] = countCommon(base, first)
  if (base.length - after >= start) return undefined
  const tail = second.slice(start, second.length - end)
  const kept = base.slice(base.length - after, start)
  return [
    ...first.slice(0, first.length - after),
    ...kept,
    ...tail,
    ...base.slice(base.length - end),
  ]
}

/** How many tokens lists share at their start, then at their end. */
function countCommon(...lists: readonly (readonly string[])[]): readonly [number, number] {
  const most = Math.min(...lists.map((list) => list.length))
  const isSame = (place: (list: readonly string[]) => string | undefined): boolean => {
    const [first, ...others] = lists.map(place)
    return others.every((token) => token === first)
  }
  let start = 0
  while (start < most && isSame((list) => list[start])) start += 1
  let end = 0
  while (end < most - start && isSame((list) => list[list.length - 1 - end])) end += 1
  return [start, end]
}

/** What comparing two lists costs at worst. */
function countSteps(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1)
  let pairs = 0
  for (const token of b) pairs += counts.get(token) ?? 0
  return pairs * Math.min(a.length, b.length)
}

/** Words with the space that follows them: separate space tokens make the comparison endless (storage.md §2). */
export function splitWords(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/**
 * Merges two versions of a plain text of several lines, paragraph by paragraph, then word by word. Undefined when they overlap.
 */
export function mergePlainText(base: string, ours: string, theirs: string): string | undefined {
  const budget = createBudget()
  const [o, a, b] = [splitLines(base), splitLines(ours), splitLines(theirs)]
  const lines = mergeTokens(o, a, b, budget, (old, mine, other) => {
    const lists = [old, mine, other].map((part) => splitWords(part.join('')))
    const words = mergeTokens(lists[0] ?? [], lists[1] ?? [], lists[2] ?? [], budget)
    return words === undefined ? undefined : [words.join('')]
  })
  return lines?.join('')
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}
