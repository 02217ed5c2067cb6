import { PRESENCE, type Change, type Command } from '../../shared/domain/command'
import type { AnyRow } from '../../shared/domain/dossier'
import { LIEN, SUPPRESSION } from '../../shared/domain/operation'
import { getDefinition } from '../../shared/domain/registry'
import type { Json } from '../../shared/kernel/json'

/** A command whose every value can be read back, and the labels of the fields that were refused. */
export type ReadCommand = { readonly command: Command; readonly refused: readonly string[] }

/** Checks values as they would be when read from disk: an unreadable one would be lost at the next start. */
export function readCommand(command: Command): ReadCommand {
  const refused: string[] = []
  const changes = command.changes.flatMap((change): Change[] => {
    if (change.field === PRESENCE) return readPresence(change, refused)
    if (isSettling(change.field)) return typeof change.after === 'boolean' ? [change] : []
    const field = getDefinition(change.table).fields[change.field]
    const after = field?.read(change.after) as Json | undefined
    if (field !== undefined && after !== undefined) return [{ ...change, after }]
    refused.push(field?.label ?? change.field)
    return []
  })
  return { command: { ...command, changes }, refused }
}

/** A member of a set or a contested deletion that is settled: true or false, no value of a field. */
function isSettling(field: string): boolean {
  return field === SUPPRESSION || field.startsWith(LIEN)
}

function readPresence(change: Change, refused: string[]): Change[] {
  if (change.after === null) return [change]
  const definition = getDefinition(change.table)
  const restored = definition.restore(change.after)
  if (!restored.ok) {
    refused.push(definition.labels.one)
    return []
  }
  for (const { field } of restored.value.issues) {
    refused.push(definition.fields[field]?.label ?? field)
  }
  return [{ ...change, after: restored.value.row as AnyRow }]
}
