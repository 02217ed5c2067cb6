import type { FieldMap } from '../domain/entity'
import { CREATION, LIEN, SUPPRESSION, type Operation } from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import type { Json } from '../kernel/json'
import { FORMAT } from '../migrations/format'

/** What the definition of its field says of the value of an operation. */
export type ValueCheck =
  /** Readable, or of a table or field that a newer application added: kept as it is. */
  | 'lisible'
  /** A choice that this application does not know: kept, shown empty. */
  | 'choix-inconnu'
  | 'illisible'

/**
 * Checks the value of an operation received from anyone with the `read` of its field. Operations of a newer format are kept untouched:
 * only the application that wrote them knows.
 */
export function checkValue(operation: Operation): ValueCheck {
  if (operation.x > FORMAT || !isTableName(operation.t)) return 'lisible'
  const fields: FieldMap = getDefinition(operation.t).fields
  const { f, v } = operation
  if (f === SUPPRESSION || f.startsWith(LIEN))
    return typeof v === 'boolean' ? 'lisible' : 'illisible'
  if (f === CREATION) return checkRecord(fields, v)
  return operation.d === undefined ? checkField(fields, f, v) : checkSplices(fields, f, v)
}

function checkRecord(fields: FieldMap, v: Json | undefined): ValueCheck {
  if (v === undefined || v === null || typeof v !== 'object' || Array.isArray(v)) return 'illisible'
  const checks = Object.entries(v).map(([name, value]) => checkField(fields, name, value as Json))
  if (checks.includes('illisible')) return 'illisible'
  return checks.includes('choix-inconnu') ? 'choix-inconnu' : 'lisible'
}

/** The blocks are checked once put together: alone, they are no rich text. */
function checkSplices(fields: FieldMap, name: string, v: Json | undefined): ValueCheck {
  const kind = Object.hasOwn(fields, name) ? fields[name]?.kind : 'richText'
  return kind === 'richText' && v === undefined ? 'lisible' : 'illisible'
}

function checkField(fields: FieldMap, name: string, value: Json | undefined): ValueCheck {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field === undefined) return 'lisible'
  if (value !== undefined && field.read(value) !== undefined) return 'lisible'
  // A choice added later without a new format.
  return field.kind === 'enum' && typeof value === 'string' && /^[a-z0-9_]{1,60}$/.test(value)
    ? 'choix-inconnu'
    : 'illisible'
}
