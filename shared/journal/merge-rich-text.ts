import type { Json } from '../kernel/json'
import { stableStringify } from '../kernel/json'
import { createBudget, mergeTokens, splitWords, type Budget } from './merge-plain-text'

type Node = { readonly [key: string]: Json }

/** Merges two versions of a rich text, block by block, then word by word inside blocks. Undefined when they overlap. */
export function mergeRichText(base: Json, ours: Json, theirs: Json): Json | undefined {
  const lists = [base, ours, theirs].map(listBlocks)
  const [o, a, b] = lists
  if (o === undefined || a === undefined || b === undefined) return undefined
  const budget = createBudget()
  const merged = mergeTokens(o, a, b, budget, (old, mine, other) =>
    mergeBlocks(old, mine, other, budget),
  )
  if (merged === undefined) return undefined
  if (merged.length === 0) return null
  return { type: 'doc', content: merged.map((block) => JSON.parse(block) as Json) }
}

function listBlocks(value: Json): readonly string[] | undefined {
  if (value === null) return []
  const content = (value as Node)['content']
  return Array.isArray(content) ? content.map((block: Json) => stableStringify(block)) : undefined
}

/** A place where both sides changed the same number of blocks: each is merged by itself. */
function mergeBlocks(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  budget: Budget,
): readonly string[] | undefined {
  if (base.length !== ours.length || base.length !== theirs.length) return undefined
  const merged = base.map((block, at) =>
    mergeBlock(block, ours[at] ?? '', theirs[at] ?? '', budget),
  )
  return merged.every((block) => block !== undefined) ? merged : undefined
}

function mergeBlock(
  base: string,
  ours: string,
  theirs: string,
  budget: Budget,
): string | undefined {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const [o, a, b] = [base, ours, theirs].map((text) => JSON.parse(text) as Node)
  if (o === undefined || a === undefined || b === undefined) return undefined
  const shell = stableStringify({ ...o, content: [] })
  if ([a, b].some((node) => stableStringify({ ...node, content: [] }) !== shell)) return undefined
  const [words, mine, others] = [o, a, b].map(listWords)
  if (words === undefined || mine === undefined || others === undefined) return undefined
  const merged = mergeTokens(words, mine, others, budget)
  return merged === undefined ? undefined : stableStringify({ ...o, content: joinWords(merged) })
}

/** The words of a block, each with its marks, as tokens; undefined when the block holds other blocks. */
function listWords(node: Node): readonly string[] | undefined {
  const content = node['content'] ?? []
  if (!Array.isArray(content)) return undefined
  const tokens: string[] = []
  for (const inline of content as readonly Node[]) {
    if (inline['type'] === 'hardBreak') tokens.push(stableStringify(inline))
    else if (inline['type'] === 'text' && typeof inline['text'] === 'string') {
      for (const word of splitWords(inline['text'])) {
        tokens.push(stableStringify({ ...inline, text: word }))
      }
    } else return undefined
  }
  return tokens
}

/** Words back into as few inline pieces as possible. */
function joinWords(tokens: readonly string[]): readonly Json[] {
  const joined: Node[] = []
  for (const token of tokens) {
    const inline = JSON.parse(token) as Node
    const last = joined.at(-1)
    const [before, after] = [last?.['text'], inline['text']]
    const canJoin =
      last !== undefined &&
      typeof before === 'string' &&
      typeof after === 'string' &&
      stableStringify({ ...last, text: '' }) === stableStringify({ ...inline, text: '' })
    if (canJoin) joined[joined.length - 1] = { ...last, text: `${before}${after}` }
    else joined.push(inline)
  }
  return joined
}
