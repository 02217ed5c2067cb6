import type { Field } from '../domain/field'
import { CREATION, type OperationId } from '../domain/operation'
import { isSameJson, stableStringify, type Json } from '../kernel/json'
import type { VersionConflit } from './conflit'
import { mergePlainText } from './merge-plain-text'
import { mergeRichText } from './merge-rich-text'
import { getSession } from './operation-id'
import type { OperationValues } from './operation-values'

/** The value of a field, undefined when nothing gives one, and the versions in conflict when there are several. */
export type ReadField = {
  readonly value: Json | undefined
  readonly versions: readonly VersionConflit[]
}

const NO_VERSIONS: readonly VersionConflit[] = []

/**
 * The current value of a field from its heads: a pure function of the operations, the same on every machine. One value → it.
 * Several: a place among siblings → the highest identifier; long and rich texts → merged when they do not overlap; anything else
 * → a conflict whose last version is shown meanwhile.
 */
export function readField(
  heads: readonly OperationId[],
  name: string,
  field: Field | undefined,
  values: OperationValues,
): ReadField {
  const [only] = heads
  if (only !== undefined && heads.length === 1) {
    return { value: values.read(only, name), versions: NO_VERSIONS }
  }
  const candidates = listCandidates(heads, name, field, values)
  const top = candidates.at(-1)
  if (top === undefined) return { value: undefined, versions: [] }
  const distinct = new Set(candidates.map(({ value }) => stableStringify(value)))
  if (distinct.size === 1 || field?.kind === 'order') return { value: top.value, versions: [] }
  const merged = mergeCandidates(candidates, name, field, values)
  if (merged !== undefined) return { value: merged, versions: [] }
  const versions = candidates.map(({ id, value }): VersionConflit => {
    const quand = values.get(id)?.q ?? 0
    return { operation: id, valeur: value, session: getSession(id), quand }
  })
  return { value: top.value, versions }
}

type Candidate = { readonly id: OperationId; readonly value: Json }

/** A record created twice (the only one of its table, in two copies) does not oppose its defaults to what someone wrote. */
function listCandidates(
  heads: readonly OperationId[],
  name: string,
  field: Field | undefined,
  values: OperationValues,
): readonly Candidate[] {
  const all = heads.flatMap((id): Candidate[] => {
    const value = values.read(id, name)
    return value === undefined ? [] : [{ id, value }]
  })
  const written = all.filter(
    ({ id, value }) => values.get(id)?.f !== CREATION || !isSameJson(value, field?.initial),
  )
  return written.length > 0 ? written : all
}

/** Versions are merged two by two in the order of their identifiers. */
function mergeCandidates(
  candidates: readonly Candidate[],
  name: string,
  field: Field | undefined,
  values: OperationValues,
): Json | undefined {
  const first = candidates[0]
  if (first === undefined || (field?.kind !== 'longText' && field?.kind !== 'richText')) {
    return undefined
  }
  // Versions that one gesture left side by side are a choice left open again: it is not for us to make it.
  const gestures = candidates.map(({ id }) => values.get(id)?.g ?? id)
  if (new Set(gestures).size < candidates.length) return undefined
  const isRich = field.kind === 'richText'
  let merged: Json = first.value
  for (const { id, value } of candidates.slice(1)) {
    const ancestor = values.findCommonAncestor(first.id, id)
    // Without what both come from, one of them may hold what the other was written to erase: it is for someone to look at.
    if (ancestor !== undefined && values.isErased(ancestor, name)) return undefined
    const base = (ancestor === undefined ? undefined : values.read(ancestor, name)) ?? field.initial
    const next = isRich ? mergeRichText(base, merged, value) : mergeText(base, merged, value)
    if (next === undefined) return undefined
    merged = next
  }
  return merged
}

function mergeText(base: Json, ours: Json, theirs: Json): Json | undefined {
  if (typeof base !== 'string' || typeof ours !== 'string' || typeof theirs !== 'string') {
    return undefined
  }
  return mergePlainText(base, ours, theirs)
}
