import { PRESENCE, type Change, type Command } from '../domain/command'
import { getAnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, type TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { formatDeletionLabel } from './command-label'
import { isReferringTo, listAnyRows, listDependents, REFERENCES } from './list-dependents'

/**
 * Deletes a record with what hangs from it (`onTargetDeleted: 'delete'`), and empties the references that others keep to any of
 * them, so that nothing points into the void. One gesture: undone whole. No change when the record is not there.
 */
export function deleteRecord(dossier: Dossier, table: TableName, id: Id, label?: string): Command {
  const definition = getDefinition(table)
  const root = getAnyRow(dossier, table, id)
  const raw = root?.[definition.titleField]
  const title = typeof raw === 'string' ? raw : ''
  const shown = label ?? formatDeletionLabel(definition.labels, title)
  if (root === undefined) return { label: shown, changes: [], undo: 'record' }
  const gone = listDependents(dossier, table, root)
  const ids = new Set(gone.map(({ row }) => row.id))
  const deletions = gone
    .map(({ table: from, row }): Change => {
      return { table: from, id: row.id, field: PRESENCE, before: row, after: null }
    })
    .reverse()
  return { label: shown, changes: [...listClearings(dossier, ids), ...deletions], undo: 'record' }
}

function listClearings(dossier: Dossier, gone: ReadonlySet<Id>): Change[] {
  const changes: Change[] = []
  for (const { table, name } of REFERENCES) {
    for (const row of listAnyRows(dossier, table)) {
      const before = row[name]
      if (before === undefined || gone.has(row.id) || !isReferringTo(before, gone)) continue
      changes.push({ table, id: row.id, field: name, before, after: removeIds(before, gone) })
    }
  }
  return changes
}

function removeIds(value: Json, gone: ReadonlySet<Id>): Json {
  if (!Array.isArray(value)) return null
  return (value as readonly Json[]).filter((item) => typeof item !== 'string' || !gone.has(item))
}
