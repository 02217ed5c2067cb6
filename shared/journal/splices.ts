import type { Splice } from '../domain/operation'
import { isSameJson, type Json } from '../kernel/json'

type Doc = { readonly type: 'doc'; readonly content: readonly Json[] }

/** A rich text with exactly the two keys of our schema: only those can be rebuilt from blocks. */
function isPlainDoc(value: Json | undefined): value is Doc {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const doc = value as { readonly [key: string]: Json }
  return doc['type'] === 'doc' && Array.isArray(doc['content']) && Object.keys(doc).length === 2
}

/**
 * What changed between two rich texts, as one splice of blocks; undefined when one of them is not a plain document, or when the
 * splice would not be at most half as long as the text itself.
 */
export function buildSplices(before: Json, after: Json): readonly Splice[] | undefined {
  if (!isPlainDoc(before) || !isPlainDoc(after)) return undefined
  const [old, now] = [before.content, after.content]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && isSameJson(old[start], now[start])) start += 1
  let end = 0
  while (end < most - start && isSameJson(old.at(-1 - end), now.at(-1 - end))) end += 1
  const removed = old.length - end - start
  const splices: readonly Splice[] = [[start, removed, now.slice(start, now.length - end)]]
  return JSON.stringify(splices).length * 2 < JSON.stringify(after).length ? splices : undefined
}

/**
 * The rich text that splices make of their base. Positions are those of the base; splices come in rising order. Undefined when
 * they do not fit it.
 */
export function applySplices(base: Json | undefined, splices: readonly Splice[]): Json | undefined {
  if (!isPlainDoc(base)) return undefined
  const content: Json[] = []
  let at = 0
  for (const [start, removed, inserted] of splices) {
    if (start < at || start + removed > base.content.length) return undefined
    content.push(...base.content.slice(at, start), ...inserted)
    at = start + removed
  }
  content.push(...base.content.slice(at))
  return { type: 'doc', content }
}
