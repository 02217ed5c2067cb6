/** Plain data: what rows, operations and files are made of. No Date, Map, class instance or undefined. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An identifier for life: prefix, underscore, random part (« fa_7k2m9q4x1c »). */
export type Id = string

/** A calendar day, « 2022-10-20 ». Never a Date: a day has no time zone. */
export type DateIso = string

/**
 * Same content, whatever the order of keys. Values are plain JSON.
 * Used wherever two field values are compared (no change, same choice made twice).
 */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item: Json, index) => isSameJson(item, b[index] as Json))
  }
  const left = a as { readonly [key: string]: Json }
  const right = b as { readonly [key: string]: Json }
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]))
}

/** JSON with sorted keys: the one text of a value, for digests and readable files. */
export function stableStringify(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: Json) => stableStringify(item)).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const entries = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableStringify(object[key] as Json)}`)
  return `{${entries.join(',')}}`
}
