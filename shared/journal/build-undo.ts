import { PRESENCE, type Change, type Command } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { getDefinition } from '../domain/registry'
import { isSameJson, type Json } from '../kernel/json'
import { listMembers } from './build-operations'
import type { HeadsIndex } from './heads-index'
import { NOTHING, type StateAliases } from './state-aliases'
import type { EntreeAnnulation, EtapeAnnulation, Trace } from './undo-entry'
import { LIEN } from '../domain/operation'

export type BuiltUndo = {
  readonly command: Command
  /** Fields left alone because someone changed them since. */
  readonly ignores: number
  /** For each change of the command, the step it reverses: what the aliases are made of. */
  readonly sources: readonly EtapeAnnulation[]
  /** Operations that left things as they were before (typed, then typed back): undoing them writes nothing. */
  readonly rendues: readonly Trace[]
}

type State = { readonly index: HeadsIndex; readonly aliases: StateAliases; dossier: Dossier }

/**
 * The inverse of a gesture, last change first, only where its operations are still the only heads: what someone else changed since
 * is never written over. Redoing is the same, on the entry that undoing gave.
 */
export function buildUndo(
  entry: EntreeAnnulation,
  index: HeadsIndex,
  dossier: Dossier,
  aliases: StateAliases,
): BuiltUndo {
  const state: State = { index, aliases, dossier }
  const sources: EtapeAnnulation[] = []
  const changes: Change[] = []
  const rendues: Trace[] = []
  let ignores = 0
  for (const etape of [...entry.etapes].reverse()) {
    const inverse = invertEtape(etape, state)
    ignores += inverse.ignores
    rendues.push(...(inverse.rendues ?? []))
    if (inverse.change === null) continue
    changes.push(inverse.change)
    sources.push(etape)
    state.dossier = showChange(state.dossier, inverse.change)
  }
  return { command: { label: entry.label, changes, undo: 'record' }, ignores, sources, rendues }
}

/** Tells the aliases what the operations of an undo stand for; gives the new ones, to be saved. */
export function addAliases(
  { sources, rendues }: BuiltUndo,
  written: readonly (readonly Operation[])[],
  aliases: StateAliases,
): (readonly [OperationId, OperationId])[] {
  const unchanged = rendues.flatMap(({ operation, avant }) => {
    const added = aliases.add(operation, avant)
    return added === null ? [] : [added]
  })
  const undone = sources.flatMap((etape, at) =>
    (written[at] ?? []).flatMap((operation) => {
      const trace = etape.traces.find(({ champ }) => champ === operation.f)
      const added = trace === undefined ? null : aliases.add(operation.i, trace.avant)
      return added === null ? [] : [added]
    }),
  )
  return [...unchanged, ...undone]
}

type Inverse = {
  readonly change: Change | null
  readonly ignores: number
  readonly rendues?: readonly Trace[]
}

const LEFT: Inverse = { change: null, ignores: 1 }

function invertEtape(etape: EtapeAnnulation, state: State): Inverse {
  if (etape.change.field === PRESENCE) return invertPresence(etape, state)
  const { table, id, field } = etape.change
  const row = getAnyRow(state.dossier, table, id)
  if (row === undefined) return LEFT
  if (getDefinition(table).fields[field]?.kind === 'refs') return invertSet(etape, row, state)
  if (!etape.traces.every((trace) => isOnlyHead(etape.change, trace, state))) return LEFT
  const before = row[field] ?? null
  const after = etape.change.before
  if (isSameJson(before, after)) return { change: null, ignores: 0, rendues: etape.traces }
  return { change: { ...etape.change, before, after }, ignores: 0 }
}

function isOnlyHead(change: Change, trace: Trace, { index, aliases }: State): boolean {
  const heads = index.list(change.table, change.id, trace.champ)
  const [head] = heads
  return (
    heads.length === 1 &&
    head !== undefined &&
    aliases.resolve(head) === aliases.resolve(trace.operation)
  )
}

/** Member by member: one that someone put or took since stays as they left it. */
function invertSet(etape: EtapeAnnulation, row: AnyRow, state: State): Inverse {
  const { table, id, field } = etape.change
  const before = row[field] ?? null
  const members = new Set(listMembers(before))
  const old = listMembers(etape.change.before)
  const rendues: Trace[] = []
  let ignores = 0
  for (const trace of etape.traces) {
    const member = trace.champ.slice(`${LIEN}${field}:`.length)
    if (!isOnlyHead(etape.change, trace, state)) ignores += 1
    else if (old.has(member) === members.has(member)) rendues.push(trace)
    else if (old.has(member)) members.add(member)
    else members.delete(member)
  }
  const after: Json = [...members].sort()
  if (isSameJson(before, after)) return { change: null, ignores, rendues }
  return { change: { table, id, field, before, after }, ignores, rendues }
}

function invertPresence(etape: EtapeAnnulation, state: State): Inverse {
  const { change, traces } = etape
  const row = getAnyRow(state.dossier, change.table, change.id)
  if (change.after === null) {
    const isMine = traces.every((trace) => isOnlyHead(change, trace, state))
    if (row !== undefined || !isMine) return LEFT
    return { change: { ...change, before: null, after: change.before }, ignores: 0 }
  }
  if (row === undefined || !isUntouched(etape, state)) return LEFT
  if (isReferredTo(state.dossier, change)) return LEFT
  return { change: { ...change, before: row, after: null }, ignores: 0 }
}

/** A record that the gesture made appear may go only while nothing in it was written since. */
function isUntouched({ change, traces, tetes }: EtapeAnnulation, state: State): boolean {
  const { index, aliases } = state
  const suppression = traces.find(({ champ }) => champ === SUPPRESSION)
  const isPresent =
    suppression === undefined
      ? index
          .list(change.table, change.id, SUPPRESSION)
          .every((head) => aliases.resolve(head) === NOTHING)
      : isOnlyHead(change, suppression, state)
  const resolve = (ids: readonly OperationId[]): Set<OperationId> =>
    new Set(ids.map((id) => aliases.resolve(id)))
  const [now, then] = [resolve(index.listRecord(change.table, change.id)), resolve(tetes ?? [])]
  return isPresent && now.size === then.size && [...now].every((id) => then.has(id))
}

/** True when a record that is still there hangs from this one. */
function isReferredTo(dossier: Dossier, change: Change): boolean {
  for (const table of Object.keys(dossier) as (keyof Dossier)[]) {
    for (const [name, field] of Object.entries(getDefinition(table).fields)) {
      if (field.target !== change.table || field.onTargetDeleted !== 'delete') continue
      const rows = Object.values(dossier[table]) as unknown as readonly AnyRow[]
      if (rows.some((row) => row[name] === change.id && row.id !== change.id)) return true
    }
  }
  return false
}

/** The dossier as the next step finds it. */
function showChange(dossier: Dossier, change: Change): Dossier {
  const rows = dossier[change.table] as Readonly<Record<string, AnyRow>>
  if (change.field === PRESENCE) {
    const { [change.id]: row, ...others } = rows
    const kept = change.after === null ? others : { ...others, [change.id]: change.after as AnyRow }
    return row === undefined && change.after === null
      ? dossier
      : { ...dossier, [change.table]: kept }
  }
  const row = rows[change.id]
  if (row === undefined) return dossier
  const updated = { ...row, [change.field]: change.after }
  return { ...dossier, [change.table]: { ...rows, [change.id]: updated } }
}
