import type { AnyRow, Dossier } from '../domain/dossier'
import { TABLE_NAMES, isTableName } from '../domain/registry'
import { isSameJson, stableStringify, type Json } from '../kernel/json'
import { buildStateName, getStateTable } from './entry-names'
import { parseSafeJson } from './safe-json'

/** The readable state of each table that holds records: one record a line, by identifier, sorted keys. */
export function listStateTexts(
  dossier: Dossier,
): readonly (readonly [name: string, text: string])[] {
  return [...TABLE_NAMES].sort().flatMap((table) => {
    const rows = Object.values(dossier[table]) as readonly AnyRow[]
    if (rows.length === 0) return []
    const lines = [...rows]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => stableStringify(row as unknown as Json))
    return [[buildStateName(table), `[\n${lines.join(',\n')}\n]\n`] as const]
  })
}

/**
 * Does a readable state say the same as the journal? Fields that only one of both knows do not count: they come from another version.
 * A table unknown here cannot be compared and counts as the same.
 */
export function isSameState(name: string, text: string, dossier: Dossier): boolean {
  const table = getStateTable(name)
  if (table === undefined || !isTableName(table)) return true
  const expected = dossier[table] as Readonly<Record<string, AnyRow>>
  // One record a line, so that no text to parse is ever long.
  const lines = text.split('\n').slice(1, -2)
  return (
    lines.length === Object.keys(expected).length &&
    lines.every((line) => {
      const parsed = parseSafeJson(line.replace(/,$/, ''))
      return parsed.ok && isSameRow(parsed.value, expected)
    })
  )
}

function isSameRow(row: Json, expected: Readonly<Record<string, AnyRow>>): boolean {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return false
  const fields = row as { readonly [key: string]: Json }
  const id = fields['id']
  const known = typeof id === 'string' && Object.hasOwn(expected, id) ? expected[id] : undefined
  if (known === undefined) return false
  return Object.keys(fields).every(
    (key) => !Object.hasOwn(known, key) || isSameJson(fields[key], known[key]),
  )
}
