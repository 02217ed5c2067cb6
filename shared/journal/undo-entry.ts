import { PRESENCE, type Change, type Command } from '../domain/command'
import type { Operation, OperationId } from '../domain/operation'
import type { HeadsIndex } from './heads-index'

/** What one operation of a gesture did to the heads: the state it made, and the one it replaced. */
export type Trace = {
  readonly champ: string
  readonly operation: OperationId
  readonly avant: readonly OperationId[]
}

export type EtapeAnnulation = {
  readonly change: Change
  readonly traces: readonly Trace[]
  /** Presence only: every head of the record at the end of the gesture. */
  readonly tetes?: readonly OperationId[]
}

/** One gesture that can be undone, in the words of the user. */
export type EntreeAnnulation = {
  readonly label: string
  readonly mergeKey?: string
  readonly etapes: readonly EtapeAnnulation[]
}

/**
 * The undo entry of a gesture just written: `written` holds the operations of each change, in the same order, and the index has
 * them already.
 */
export function buildEntry(
  command: Command,
  written: readonly (readonly Operation[])[],
  index: HeadsIndex,
): EntreeAnnulation {
  const etapes = command.changes.flatMap((change, at): EtapeAnnulation[] => {
    const traces = (written[at] ?? []).map(({ f, i, p }) => ({ champ: f, operation: i, avant: p }))
    return traces.length === 0 ? [] : [{ change, traces }]
  })
  const { label, mergeKey } = command
  const empty: EntreeAnnulation = {
    label,
    etapes: [],
    ...(mergeKey === undefined ? {} : { mergeKey }),
  }
  return mergeEntries(empty, { label, etapes }, index)
}

/**
 * Two gestures of one typing spell as one: the value before the first, the operation of the last. A gesture that sets a field
 * twice is one step for that field too.
 */
export function mergeEntries(
  first: EntreeAnnulation,
  last: EntreeAnnulation,
  index: HeadsIndex,
): EntreeAnnulation {
  const etapes = [...first.etapes]
  for (const etape of last.etapes) {
    const at = etapes.findIndex(
      ({ change }) =>
        change.field !== PRESENCE &&
        change.table === etape.change.table &&
        change.id === etape.change.id &&
        change.field === etape.change.field,
    )
    const known = etapes[at]
    if (known === undefined) etapes.push(etape)
    else etapes[at] = mergeEtapes(known, etape)
  }
  return { ...first, etapes: addHeads(etapes, index) }
}

function mergeEtapes(first: EtapeAnnulation, last: EtapeAnnulation): EtapeAnnulation {
  const traces = new Map(first.traces.map((trace) => [trace.champ, trace]))
  for (const trace of last.traces) {
    const avant = traces.get(trace.champ)?.avant ?? trace.avant
    traces.set(trace.champ, { ...trace, avant })
  }
  return {
    change: { ...first.change, after: last.change.after },
    traces: [...traces.values()],
  }
}

function addHeads(etapes: readonly EtapeAnnulation[], index: HeadsIndex): EtapeAnnulation[] {
  return etapes.map((etape) => {
    const { table, id, field } = etape.change
    return field === PRESENCE ? { ...etape, tetes: index.listRecord(table, id) } : etape
  })
}
