import type { Change, Command } from '../domain/command'
import { PRESENCE } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, type TableName } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import { isSameJson, type Id, type Json } from '../kernel/json'
import { formatFieldLabel } from './command-label'

export type Patch = { readonly [field: string]: Json }

/**
 * Sets one field. `label` defaults to « modification de « … » »; commands that follow one another with the same `mergeKey` are
 * undone together (one typing spell).
 */
export function setField(
  dossier: Dossier,
  table: TableName,
  id: Id,
  field: string,
  value: Json,
  label?: string,
  mergeKey?: string,
): Command {
  const fieldLabel = getDefinition(table).fields[field]?.label ?? field
  const command = setFields(
    dossier,
    table,
    id,
    { [field]: value },
    label ?? formatFieldLabel(fieldLabel),
  )
  return mergeKey === undefined ? command : { ...command, mergeKey }
}

/**
 * Sets several fields of one record. Fields that already hold the value, and fields that the table does not know, give no change.
 * The only record of a singleton table is created when it is not there yet.
 */
export function setFields(
  dossier: Dossier,
  table: TableName,
  id: Id,
  patch: Patch,
  label: string,
): Command {
  return { label, changes: listFieldChanges(dossier, table, id, patch), undo: 'record' }
}

/** The changes that bring the fields of a record to the values of `patch`. */
function listFieldChanges(
  dossier: Dossier,
  table: TableName,
  id: Id,
  patch: Patch,
): readonly Change[] {
  const definition = getDefinition(table)
  const known = Object.keys(patch).filter((field) => Object.hasOwn(definition.fields, field))
  const row = getAnyRow(dossier, table, id)
  if (row === undefined) return createSingleton(table, id, patch, known)
  return known
    .map((field): Change => {
      const after = patch[field] as Json
      return { table, id, field, before: row[field] ?? null, after }
    })
    .filter((change) => !isSameJson(change.before, change.after))
}

const FIXED_CTX: Ctx = {
  now: 0,
  today: '1970-01-01',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => prefix,
}

function createSingleton(
  table: TableName,
  id: Id,
  patch: Patch,
  known: readonly string[],
): readonly Change[] {
  const definition = getDefinition(table)
  if (!definition.singleton || id !== definition.idPrefix) return []
  const values = Object.fromEntries(known.map((field) => [field, patch[field] as Json]))
  const row: AnyRow = { ...(definition.create(FIXED_CTX) as AnyRow), ...values, id }
  return [{ table, id, field: PRESENCE, before: null, after: row }]
}
