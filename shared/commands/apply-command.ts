import type { AnyRow, Dossier } from '../domain/dossier'
import { PRESENCE, type Change, type Command } from '../domain/command'
import { LIEN, SUPPRESSION } from '../domain/operation'
import type { TableName } from '../domain/registry'
import { isSameJson, type Id, type Json } from '../kernel/json'

type Rows = Record<Id, AnyRow>

/**
 * The dossier after a command. Everything a change does not touch keeps its identity, and a command that changes nothing returns
 * the very same dossier. A change on a record that is not there is ignored.
 */
export function applyCommand(dossier: Dossier, command: Command): Dossier {
  // Each table is copied once, however many of its records change.
  const copies = new Map<TableName, Rows>()
  const read = (table: TableName): Readonly<Rows> => copies.get(table) ?? (dossier[table] as Rows)
  const update = (table: TableName): Rows => {
    const rows = copies.get(table) ?? { ...(dossier[table] as Rows) }
    copies.set(table, rows)
    return rows
  }
  for (const change of command.changes) {
    const rows = read(change.table)
    const row = Object.hasOwn(rows, change.id) ? rows[change.id] : undefined
    const next = applyChange(change, row)
    if (next === row) continue
    if (next !== undefined) update(change.table)[change.id] = next
    else Reflect.deleteProperty(update(change.table), change.id)
  }
  return copies.size === 0 ? dossier : { ...dossier, ...Object.fromEntries(copies) }
}

/** The record after a change: the same object when nothing changes, undefined when it is gone. */
function applyChange(change: Change, row: AnyRow | undefined): AnyRow | undefined {
  const { field, after } = change
  if (field === PRESENCE) {
    if (after === null) return undefined
    return isSameJson(row, after) ? row : (after as AnyRow)
  }
  if (row === undefined || field === SUPPRESSION) return row
  if (field.startsWith(LIEN)) return applyMember(row, field, after === true)
  return isSameJson(row[field], after) ? row : { ...row, [field]: after }
}

/** One member of a set, put or taken away: `lien:<field>:<id>`. */
function applyMember(row: AnyRow, name: string, isMember: boolean): AnyRow {
  const cut = name.indexOf(':', LIEN.length)
  const [field, member] = [name.slice(LIEN.length, cut), name.slice(cut + 1)]
  const value = row[field]
  const members = Array.isArray(value) ? (value as readonly Json[]) : []
  if (members.includes(member) === isMember) return row
  const others = members.filter((item) => item !== member)
  return { ...row, [field]: isMember ? [...others, member].sort() : others }
}
