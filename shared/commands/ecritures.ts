import { PRESENCE, type Change, type Command } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { isSameJson, type Id, type Json } from '../kernel/json'
import type { Patch } from './set-fields'

/** The writes of one gesture, gathered then turned into a command: a field written twice changes once, to its last value. */
export class Ecritures {
  private readonly dossier: Dossier
  private readonly patches = new Map<string, { table: TableName; id: Id; patch: Patch }>()
  private readonly created: Change[] = []
  private readonly deleted: Change[] = []

  constructor(dossier: Dossier) {
    this.dossier = dossier
  }

  /** The value of a field, this gesture included. */
  get(table: TableName, id: Id, field: string): Json {
    const patch = this.patches.get(`${table}/${id}`)?.patch
    const patched = patch?.[field]
    return patched !== undefined ? patched : (getAnyRow(this.dossier, table, id)?.[field] ?? null)
  }

  set(table: TableName, id: Id, patch: Patch): void {
    const key = `${table}/${id}`
    const known = this.patches.get(key)
    this.patches.set(key, { table, id, patch: { ...known?.patch, ...patch } })
  }

  create(table: TableName, row: AnyRow): void {
    this.created.push({ table, id: row.id, field: PRESENCE, before: null, after: row })
  }

  delete(table: TableName, row: AnyRow): void {
    this.deleted.push({ table, id: row.id, field: PRESENCE, before: row, after: null })
  }

  /** Records created first, then fields, then deletions, so that nothing ever points into the void. */
  build(label: string): Command {
    const changes = [...this.patches.values()].flatMap(({ table, id, patch }) =>
      listChanges(this.dossier, table, id, patch),
    )
    return { label, changes: [...this.created, ...changes, ...this.deleted], undo: 'record' }
  }
}

function listChanges(dossier: Dossier, table: TableName, id: Id, patch: Patch): readonly Change[] {
  const row = getAnyRow(dossier, table, id)
  if (row === undefined) return []
  return Object.entries(patch).flatMap(([field, after]): Change[] => {
    const before = row[field] ?? null
    return isSameJson(before, after) ? [] : [{ table, id, field, before, after }]
  })
}
