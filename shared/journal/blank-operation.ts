import { CREATION, LIEN, SUPPRESSION, type Operation } from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import { isSameJson, type Json } from '../kernel/json'

/** True when an operation holds a value of the fields to erase; null stands for all of them. A deletion holds none. */
export function isErasable({ f }: Operation, champs: readonly string[] | null): boolean {
  if (f === SUPPRESSION) return false
  if (champs === null || f === CREATION) return true
  return champs.includes(getField(f))
}

function getField(f: string): string {
  if (!f.startsWith(LIEN)) return f
  return f.slice(LIEN.length, f.indexOf(':', LIEN.length))
}

/** The operation with the default of its field in the place of its value; the very operation when it holds it already. */
export function blankOperation(operation: Operation, champs: readonly string[] | null): Operation {
  const { d, v, ...rest } = operation
  const blank = operation.f === CREATION ? blankCreation(v, champs) : getBlank(operation)
  if (d === undefined && isSameJson(v, blank)) return operation
  return { ...rest, v: blank }
}

function getBlank({ t, f }: Operation): Json {
  if (f.startsWith(LIEN)) return false
  return isTableName(t) ? (getDefinition(t).fields[f]?.initial ?? null) : null
}

function blankCreation(v: Json | undefined, champs: readonly string[] | null): Json {
  if (champs === null || v === null || typeof v !== 'object' || Array.isArray(v)) return {}
  const kept = Object.entries(v as { readonly [key: string]: Json })
  return Object.fromEntries(kept.filter(([name]) => !champs.includes(name)))
}
