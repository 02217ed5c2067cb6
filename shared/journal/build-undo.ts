import type { Change, Command } from '../domain/command'
import type { Dossier } from '../domain/dossier'
import type { Operation, OperationId } from '../domain/operation'
import { addPendants } from './hanging'
import type { HeadsIndex } from './heads-index'
import { invertEtape } from './invert-etape'
import type { StateAliases } from './state-aliases'
import { buildEntry, type EntreeAnnulation, type EtapeAnnulation, type Trace } from './undo-entry'
import { UndoState } from './undo-state'

export type BuiltUndo = {
  readonly command: Command
  /** Fields left alone because someone changed them since. */
  readonly ignores: number
  /** For each change of the command, the step it reverses: what the aliases are made of. */
  readonly sources: readonly EtapeAnnulation[]
  /** Operations that left things as they were before (typed, then typed back): undoing them writes nothing. */
  readonly rendues: readonly Trace[]
}

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
  const state = new UndoState(dossier, index, aliases)
  const sources: EtapeAnnulation[] = []
  const changes: Change[] = []
  const rendues: Trace[] = []
  let ignores = 0
  for (const etape of [...entry.etapes].reverse()) {
    const inverse = invertEtape(etape, state)
    ignores += inverse.ignores
    rendues.push(...(inverse.rendues ?? []))
    for (const change of inverse.changes) {
      changes.push(change)
      sources.push(etape)
      state.apply(change)
    }
  }
  return { command: { label: entry.label, changes, undo: 'record' }, ignores, sources, rendues }
}

/** The entry that does again what an undo just written took back. `before` is the dossier that the undo found. */
export function buildReverse(
  { command }: BuiltUndo,
  written: readonly (readonly Operation[])[],
  index: HeadsIndex,
  before: Dossier,
): EntreeAnnulation {
  return addPendants(buildEntry(command, written, index), before)
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
