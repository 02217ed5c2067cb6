import { diffIndices } from 'node-diff3'
import type { FieldKind } from '../domain/field'
import { isSameJson, stableStringify, type Json } from '../kernel/json'

/** Kinds whose two versions can be kept one after the other. */
const KINDS: ReadonlySet<FieldKind> = new Set(['text', 'longText', 'richText', 'texts', 'refs'])

/** True when « Les deux » means something for a field. */
export function canJoinVersions(kind: FieldKind): boolean {
  return KINDS.has(kind)
}

/**
 * Two versions of a field in one value, ours first: lines, paragraphs and members that both hold are kept once, the others follow one
 * another at their place. Undefined when one of them cannot be read as that kind.
 */
export function joinVersions(kind: FieldKind, ours: Json, theirs: Json): Json | undefined {
  if (isSameJson(ours, theirs) || isNothing(theirs)) return ours
  if (isNothing(ours)) return theirs
  switch (kind) {
    case 'text':
      return joinTexts(ours, theirs, (a, b) => `${a.trim()} / ${b.trim()}`)
    case 'longText':
      return joinTexts(ours, theirs, (a, b) => joinLists(a.split('\n'), b.split('\n')).join('\n'))
    case 'texts':
    case 'refs': {
      if (!Array.isArray(ours) || !Array.isArray(theirs)) return undefined
      const joined = joinLists(ours as readonly Json[], theirs as readonly Json[])
      return kind === 'refs' ? [...(joined as readonly string[])].sort() : joined
    }
    case 'richText': {
      const [a, b] = [readBlocks(ours), readBlocks(theirs)]
      if (a === undefined || b === undefined) return undefined
      return { ...(ours as { readonly [name: string]: Json }), content: joinLists(a, b) }
    }
    default:
      return undefined
  }
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function joinTexts(
  ours: Json,
  theirs: Json,
  join: (a: string, b: string) => string,
): string | undefined {
  return typeof ours === 'string' && typeof theirs === 'string' ? join(ours, theirs) : undefined
}

function readBlocks(value: Json): readonly Json[] | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const { content } = value as { readonly content?: Json }
  return Array.isArray(content) ? (content as readonly Json[]) : undefined
}

/** What both lists hold once, in order; where they differ, ours then theirs, without what is already there. */
function joinLists<T extends Json>(ours: readonly T[], theirs: readonly T[]): readonly T[] {
  const [a, b] = [ours.map(stableStringify), theirs.map(stableStringify)]
  const joined: T[] = []
  const held = new Set(a)
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(a, b)) {
    const end = buffer1[0] + buffer1[1]
    joined.push(...ours.slice(at, end))
    const added = theirs.slice(buffer2[0], buffer2[0] + buffer2[1])
    joined.push(...added.filter((item) => !held.has(stableStringify(item))))
    at = end
  }
  joined.push(...ours.slice(at))
  return joined
}
