import { diff3Merge } from 'node-diff3'

/** Beyond, comparing word by word could hold the page up: the paragraph is left as a conflict. */
const MAX_TOKENS = 20_000

/**
 * Three-way merge of lists of tokens; undefined when both sides changed the same place differently. `mergeRegion` is asked about
 * such a place at a finer grain.
 */
export function mergeTokens(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  mergeRegion?: (
    base: readonly string[],
    ours: readonly string[],
    theirs: readonly string[],
  ) => readonly string[] | undefined,
): readonly string[] | undefined {
  if (base.length + ours.length + theirs.length > MAX_TOKENS) return undefined
  const merged: string[] = []
  const regions = diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true })
  for (const region of regions) {
    if (region.ok !== undefined) merged.push(...region.ok)
    else if (region.conflict !== undefined) {
      const { a, o, b } = region.conflict
      const finer = mergeRegion?.(o, a, b)
      if (finer === undefined) return undefined
      merged.push(...finer)
    }
  }
  return merged
}

/** Words with the space that follows them: separate space tokens make the comparison endless (storage.md §2). */
export function splitWords(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/**
 * Merges two versions of a plain text of several lines, paragraph by paragraph, then word by word. Undefined when they overlap.
 */
export function mergePlainText(base: string, ours: string, theirs: string): string | undefined {
  const lines = mergeTokens(splitLines(base), splitLines(ours), splitLines(theirs), (o, a, b) => {
    const words = mergeTokens(
      splitWords(o.join('')),
      splitWords(a.join('')),
      splitWords(b.join('')),
    )
    return words === undefined ? undefined : [words.join('')]
  })
  return lines?.join('')
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}
