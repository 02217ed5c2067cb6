import type { Json } from '../kernel/json'
import { LIMITS } from './limits'

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const LONE_SURROGATE = /\p{Surrogate}/u

/** Why a text was refused, for the technical details; never shown alone. */
export type JsonRefusal =
  'profondeur' | 'syntaxe' | 'cle-interdite' | 'cle-double' | 'nombre' | 'surrogat' | 'longueur'

export type SafeJson =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: JsonRefusal }

/**
 * Parses JSON written by a stranger. Refused: nesting deeper than the limit (found before parsing, so no stack overflow), keys that reach
 * prototypes, a key given twice, too many keys, numbers that are not finite, lone surrogates.
 */
export function parseSafeJson(text: string): SafeJson {
  const keys = countKeys(text)
  if (typeof keys === 'string') return { ok: false, error: keys }
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { ok: false, error: 'syntaxe' }
  }
  // A raw surrogate cannot come out of strict UTF-8, only out of an escape.
  const walk = { keys: 0, surrogates: /\\u[dD][89a-fA-F]/.test(text) }
  const error = findFault(value, walk)
  if (error !== undefined) return { ok: false, error }
  // JSON.parse keeps the last of two equal keys: fewer keys than colons.
  return walk.keys === keys ? { ok: true, value } : { ok: false, error: 'cle-double' }
}

/** The number of keys of a JSON text, or why it is refused unparsed. On text that is not JSON the number means nothing. */
function countKeys(text: string): number | 'profondeur' | 'longueur' {
  let depth = 0
  let keys = 0
  for (let i = 0; i < text.length; i += 1) {
    switch (text.charCodeAt(i)) {
      case 0x22:
        i = findStringEnd(text, i)
        break
      case 0x5b:
      case 0x7b:
        depth += 1
        if (depth > LIMITS.depth) return 'profondeur'
        break
      case 0x5d:
      case 0x7d:
        depth -= 1
        break
      case 0x3a:
        keys += 1
        if (keys > LIMITS.keys) return 'longueur'
        break
    }
  }
  return keys
}

/** The engine looks for the quote: texts are long, and quotes rare in them. */
function findStringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end
    while (first - 1 > start && text.charCodeAt(first - 1) === 0x5c) first -= 1
    // An even number of backslashes escape one another.
    if ((end - first) % 2 === 0) return end
  }
  return text.length
}

type Walk = { keys: number; readonly surrogates: boolean }

function findFault(value: Json, walk: Walk): JsonRefusal | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'nombre'
  if (typeof value === 'string')
    return walk.surrogates && LONE_SURROGATE.test(value) ? 'surrogat' : undefined
  if (value === null || typeof value !== 'object') return undefined
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      const fault = findFault(item, walk)
      if (fault !== undefined) return fault
    }
    return undefined
  }
  const object = value as { readonly [key: string]: Json }
  for (const key of Object.keys(object)) {
    walk.keys += 1
    if (FORBIDDEN_KEYS.has(key)) return 'cle-interdite'
    const fault = findFault(key, walk) ?? findFault(object[key] as Json, walk)
    if (fault !== undefined) return fault
  }
  return undefined
}
