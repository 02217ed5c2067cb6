import { PRESENCE, type Command } from '../domain/command'
import type { AnyRow } from '../domain/dossier'
import { getDefinition, type RowOfTable, type TableName } from '../domain/registry'
import { formatCreationLabel } from './command-label'

/** Creates a record; `row` comes from `REGISTRY[table].create(ctx, patch)`. */
export function createRecord<T extends TableName>(
  table: T,
  row: RowOfTable<T> | AnyRow,
  label?: string,
): Command {
  const after = row
  return {
    label: label ?? formatCreationLabel(getDefinition(table).labels),
    changes: [{ table, id: after.id, field: PRESENCE, before: null, after }],
    undo: 'record',
  }
}
