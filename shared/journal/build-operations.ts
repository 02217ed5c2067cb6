import { PRESENCE, type Change, type Command } from '../domain/command'
import type { AnyRow } from '../domain/dossier'
import { CREATION, LIEN, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { getDefinition } from '../domain/registry'
import { isSameJson, type Json } from '../kernel/json'
import type { HeadsIndex } from './heads-index'
import { buildOperationId } from './operation-id'
import { buildSplices } from './splices'

/** Who writes: the session of this start of the application, the wall clock of the gesture, the format of the program. */
export type Writer = { readonly session: string; readonly now: number; readonly format: number }

type Draft = Pick<Operation, 't' | 'e' | 'f' | 'v' | 'd' | 's'> & {
  /** Heads replaced when they are not those of the index any more: versions left undecided do not replace one another. */
  readonly p?: readonly OperationId[]
}

/**
 * The operations of a command, one gesture: each replaces the heads that its author had before the eyes. They are added to the
 * index as they are written. A change that changes nothing gives no operation, unless it settles a conflict.
 */
export function buildOperations(command: Command, index: HeadsIndex, writer: Writer): Operation[] {
  return buildOperationsByChange(command.changes, index, writer).flat()
}

/** Same as `buildOperations`, keeping apart what each change gave. */
export function buildOperationsByChange(
  changes: readonly Change[],
  index: HeadsIndex,
  writer: Writer,
): Operation[][] {
  const gesture = buildOperationId(index.clock + 1, writer.session)
  const write = (draft: Draft): Operation => {
    const operation: Operation = {
      i: buildOperationId(index.clock + 1, writer.session),
      ...draft,
      p: draft.p ?? index.list(draft.t, draft.e, draft.f),
      q: writer.now,
      x: writer.format,
      g: gesture,
    }
    index.add(operation)
    return operation
  }
  return changes.map((change) => listDrafts(change, index, write))
}

type Write = (draft: Draft) => Operation

function listDrafts(change: Change, index: HeadsIndex, write: Write): Operation[] {
  if (change.field === SUPPRESSION) return writeKept(change, index, write)
  if (change.field !== PRESENCE) return writeField(change, index, write)
  if (change.after === null) return writeDeletion(change, index, write)
  return index.hasRecord(change.table, change.id)
    ? writeReturn(change, index, write)
    : [writeCreation(change, write)]
}

function writeCreation(change: Change, write: Write): Operation {
  const { id: _id, ...values } = change.after as AnyRow
  return write({ t: change.table, e: change.id, f: CREATION, v: values })
}

function writeDeletion(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id } = change
  if (!index.hasRecord(table, id) || index.getDeleted(table, id) !== undefined) return []
  const seen = index.listRecord(table, id)
  index.setDeleted(table, id, change.before as AnyRow)
  return [write({ t: table, e: id, f: SUPPRESSION, v: true, s: seen })]
}

/** A deleted record comes back with the values it had; those that differ are set. */
function writeReturn(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id } = change
  const old = index.getDeleted(table, id)
  if (old === undefined) return []
  index.setDeleted(table, id, null)
  const row = change.after as AnyRow
  const fields = Object.keys(getDefinition(table).fields)
  const differences = fields.flatMap((field): Change[] => {
    const [before, after] = [old[field] ?? null, row[field] ?? null]
    return isSameJson(before, after) ? [] : [{ table, id, field, before, after }]
  })
  return [
    ...writePresence(change, index, write),
    ...differences.flatMap((difference) => writeField(difference, index, write)),
  ]
}

function writeField(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id, field, before, after } = change
  const kind = getDefinition(table).fields[field]?.kind
  if (!index.hasRecord(table, id) || index.getDeleted(table, id) !== undefined) return []
  if (kind === 'refs') return writeMembers(change, write)
  if (isUndecided(change)) return writeVersions(change, index, write)
  const isSettled = index.list(table, id, field).length < 2
  if (isSettled && isSameJson(before, after)) return []
  const isExact = index.isExact(table, id, field)
  const splices =
    kind === 'richText' && isSettled && isExact ? buildSplices(before, after) : undefined
  index.setExact(table, id, field, true)
  const value = splices === undefined ? { v: after } : { d: splices }
  return [write({ t: table, e: id, f: field, ...value })]
}

function isUndecided({ afterVersions }: Change): boolean {
  return (afterVersions?.length ?? 0) > 1
}

/** Leaves a field undecided again: each version replaces all the heads, none replaces another; the last one is shown. */
function writeVersions(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id, field } = change
  const p = index.list(table, id, field)
  index.setExact(table, id, field, true)
  return (change.afterVersions ?? []).map((v) => write({ t: table, e: id, f: field, v, p }))
}

/**
 * A record that one deleted and another edited is kept, whatever the heads of its deletion; or the choice is left open again, by a
 * deletion that has seen nothing.
 */
function writeKept(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id } = change
  const isGone = index.getDeleted(table, id) !== undefined
  const isSettled = index.list(table, id, SUPPRESSION).length === 0
  return isGone || isSettled ? [] : writePresence(change, index, write)
}

/** Says that a record stays, or comes back; with versions, that nobody has decided yet. */
function writePresence(change: Change, index: HeadsIndex, write: Write): Operation[] {
  const { table, id, afterVersions } = change
  const p = index.list(table, id, SUPPRESSION)
  const versions = afterVersions !== undefined && afterVersions.length > 0 ? afterVersions : [false]
  return versions.map((v) =>
    write({ t: table, e: id, f: SUPPRESSION, v, p, ...(v === true ? { s: [] } : {}) }),
  )
}

/** A set: one operation a member, so that two people may add to it at once. */
function writeMembers({ table, id, field, before, after }: Change, write: Write): Operation[] {
  const [old, now] = [listMembers(before), listMembers(after)]
  const set = (member: string, v: boolean): Operation =>
    write({ t: table, e: id, f: `${LIEN}${field}:${member}`, v })
  return [
    ...[...old].filter((member) => !now.has(member)).map((member) => set(member, false)),
    ...[...now].filter((member) => !old.has(member)).map((member) => set(member, true)),
  ]
}

/** The members of a set as a field holds it. */
export function listMembers(value: Json | undefined): ReadonlySet<string> {
  const members = Array.isArray(value) ? (value as readonly Json[]) : []
  return new Set(members.filter((member) => typeof member === 'string'))
}
