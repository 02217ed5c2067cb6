import { PRESENCE, type Change, type Command } from '../domain/command'
import type { Operation, OperationId } from '../domain/operation'
import type { HeadsIndex } from './heads-index'

/** What one operation of a gesture did to the heads: the state it made, and the one it replaced. */
export type Trace = {
  readonly champ: string
  readonly operation: OperationId
  /** The other heads it left beside `operation`, when there are several: a merge, or a choice left open again. */
  readonly autres?: readonly OperationId[]
  readonly avant: readonly OperationId[]
}

export type EtapeAnnulation = {
  readonly change: Change
  readonly traces: readonly Trace[]
  /** Presence only: every head of the record at the end of the gesture. */
  readonly tetes?: readonly OperationId[]
  /** Presence only: what hung from the record already while it was not there, as `${table}/${id}`. */
  readonly pendants?: readonly string[]
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
    const traces = buildTraces(written[at] ?? [])
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

/** One trace a field: versions left undecided are several operations that replace the same heads. */
function buildTraces(operations: readonly Operation[]): readonly Trace[] {
  const traces = new Map<string, Trace>()
  for (const { f, i, p } of operations) {
    const known = traces.get(f)
    traces.set(
      f,
      known === undefined || p.includes(known.operation)
        ? { champ: f, operation: i, avant: known?.avant ?? p }
        : { ...known, operation: i, autres: [...(known.autres ?? []), known.operation] },
    )
  }
  return [...traces.values()]
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
  const places = new Map(etapes.map((etape, at) => [getPlace(etape, at), at]))
  for (const etape of last.etapes) {
    const place = getPlace(etape, etapes.length)
    const at = places.get(place)
    const known = at === undefined ? undefined : etapes[at]
    if (at === undefined || known === undefined) {
      places.set(place, etapes.length)
      etapes.push(etape)
    } else etapes[at] = mergeEtapes(known, etape)
  }
  return { ...first, etapes: addHeads(etapes, index) }
}

/** What two steps must share to be one: the field. Steps of presence stay apart. */
function getPlace({ change: { table, id, field } }: EtapeAnnulation, at: number): string {
  return field === PRESENCE ? String(at) : `${table}/${id}/${field}`
}

function mergeEtapes(first: EtapeAnnulation, last: EtapeAnnulation): EtapeAnnulation {
  const traces = new Map(first.traces.map((trace) => [trace.champ, trace]))
  for (const trace of last.traces) {
    const avant = traces.get(trace.champ)?.avant ?? trace.avant
    traces.set(trace.champ, { ...trace, avant })
  }
  const { afterVersions: _settled, ...change } = first.change
  const { after, afterVersions } = last.change
  return {
    change: { ...change, after, ...(afterVersions === undefined ? {} : { afterVersions }) },
    traces: [...traces.values()],
  }
}

function addHeads(etapes: readonly EtapeAnnulation[], index: HeadsIndex): EtapeAnnulation[] {
  return etapes.map((etape) => {
    const { table, id, field } = etape.change
    return field === PRESENCE ? { ...etape, tetes: index.listRecord(table, id) } : etape
  })
}
