import type { AnyRow, Dossier } from '../domain/dossier'
import { PRESENCE, type Change, type Command } from '../domain/command'
import type { TableName } from '../domain/registry'
import { isSameJson, type Id } from '../kernel/json'

type Rows = Readonly<Record<Id, AnyRow>>

/**
 * The dossier after a command. Everything a change does not touch keeps its identity, and a command that changes nothing returns
 * the very same dossier. A change on a record that is not there is ignored.
 */
export function applyCommand(dossier: Dossier, command: Command): Dossier {
  return applyChanges(dossier, command.changes)
}

/** Same as `applyCommand`, for a bare list of changes. */
function applyChanges(dossier: Dossier, changes: readonly Change[]): Dossier {
  let next = dossier
  for (const change of changes) next = applyChange(next, change)
  return next
}

function applyChange(dossier: Dossier, change: Change): Dossier {
  const rows = dossier[change.table] as Rows
  const row = Object.hasOwn(rows, change.id) ? rows[change.id] : undefined
  if (change.field === PRESENCE) return applyPresence(dossier, change, rows, row)
  if (row === undefined || isSameJson(row[change.field], change.after)) return dossier
  const updated: AnyRow = { ...row, [change.field]: change.after }
  return updateTable(dossier, change.table, { ...rows, [change.id]: updated })
}

function applyPresence(
  dossier: Dossier,
  change: Change,
  rows: Rows,
  row: AnyRow | undefined,
): Dossier {
  if (change.after === null) {
    if (row === undefined) return dossier
    const { [change.id]: _gone, ...kept } = rows
    return updateTable(dossier, change.table, kept)
  }
  if (row !== undefined && isSameJson(row, change.after)) return dossier
  return updateTable(dossier, change.table, { ...rows, [change.id]: change.after as AnyRow })
}

function updateTable(dossier: Dossier, table: TableName, rows: Rows): Dossier {
  return { ...dossier, [table]: rows }
}
