import { PRESENCE, type Change } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { Operation } from '../domain/operation'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { buildOperations } from '../journal/build-operations'
import { foldJournal } from '../journal/fold-journal'
import { isSameJson, type Json } from '../kernel/json'
import { FORMAT } from '../migrations/format'
import type { EntreeManifeste } from './ctg-file'
import { getStateTable } from './entry-names'
import { isProved } from './reparer-journal'
import { parseSafeJson } from './safe-json'
import type { FoundEntry } from './scan-zip'
import { parseUtf8 } from './utf8'

/**
 * What the readable state, where it is intact, knows and the journal that was saved does not say any more: written as operations of a
 * new session, on top of what is left. Gives those operations.
 */
export function rebuildFromState(
  operations: readonly Operation[],
  found: ReadonlyMap<string, FoundEntry>,
  entrees: ReadonlyMap<string, EntreeManifeste> | null,
  writer: { readonly session: string; readonly now: number },
): readonly Operation[] {
  const { dossier, index } = foldJournal(operations)
  const changes: Change[] = []
  for (const entry of found.values()) {
    const table = getStateTable(entry.name)
    if (table === undefined || !isTableName(table)) continue
    const text = isProved(entry, entrees?.get(entry.name)) ? parseUtf8(entry.bytes) : undefined
    const rows = text === undefined ? undefined : readRows(table, text)
    if (rows !== undefined) changes.push(...listChanges(table, rows, dossier))
  }
  const command = { label: 'réparation', changes, undo: 'never' } as const
  return buildOperations(command, index, { ...writer, format: FORMAT })
}

function readRows(table: TableName, text: string): ReadonlyMap<string, AnyRow> | undefined {
  const rows = new Map<string, AnyRow>()
  for (const line of text.split('\n').slice(1, -2)) {
    const parsed = parseSafeJson(line.replace(/,$/, ''))
    const restored = parsed.ok ? getDefinition(table).restore(parsed.value) : undefined
    if (restored?.ok !== true) return undefined
    const row = restored.value.row as AnyRow
    rows.set(row.id, row)
  }
  return rows
}

/** What leads from the dossier of the saved journal to the state: records that came back, fields, records that were deleted. */
function listChanges(
  table: TableName,
  rows: ReadonlyMap<string, AnyRow>,
  dossier: Dossier,
): readonly Change[] {
  const changes: Change[] = []
  for (const [id, row] of rows) {
    const own = getAnyRow(dossier, table, id)
    if (own === undefined) {
      changes.push({ table, id, field: PRESENCE, before: null, after: row as Json })
      continue
    }
    for (const field of Object.keys(getDefinition(table).fields)) {
      const [before, after] = [own[field] ?? null, row[field] ?? null]
      if (!isSameJson(before, after)) changes.push({ table, id, field, before, after })
    }
  }
  for (const [id, own] of Object.entries(dossier[table] as Readonly<Record<string, AnyRow>>))
    if (!rows.has(id))
      changes.push({ table, id, field: PRESENCE, before: own as Json, after: null })
  return changes
}
