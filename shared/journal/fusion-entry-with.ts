import { PRESENCE, type Command } from '../domain/command'
import type { AnyRow } from '../domain/dossier'
import { SUPPRESSION, type Operation } from '../domain/operation'
import { isSameJson, type Id, type Json } from '../kernel/json'
import type { ConflitChamp } from './conflit'
import type { Fusion } from './fusion'
import { buildFusionEntry, listAsked } from './fusion-entry'
import type { HeadsIndex } from './heads-index'
import { readShown } from './invert-etape'
import { buildEntry, mergeEntries, type EntreeAnnulation } from './undo-entry'
import type { EtapeAnnulation, Trace } from './undo-entry'

/**
 * The step of undo of a merge during which decisions were taken and lines refused: `command` holds them, `written` the operations
 * they gave, and `index` has those already.
 */
export function buildFusionEntryWith(
  fusion: Fusion,
  label: string,
  command: Command,
  written: readonly (readonly Operation[])[],
  index: HeadsIndex,
): EntreeAnnulation {
  const merged = buildFusionEntry(fusion, label)
  const decided = buildEntry({ ...command, label }, written, index)
  // A record that came and was refused, or was taken away and kept, is as it was: there is nothing to undo, but a choice to ask again.
  const turned = new Set(decided.etapes.filter(isPresence).map(getKey))
  const arrivals = merged.etapes.filter((etape) => isPresence(etape) && turned.has(getKey(etape)))
  const cancelled = new Set(arrivals.map(getKey))
  const keep = (etape: EtapeAnnulation): boolean => !cancelled.has(getKey(etape))
  const contested = new Map(
    merged.etapes
      .filter(({ change }) => change.field === SUPPRESSION)
      .map((etape) => [getKey(etape), etape]),
  )
  const isSettled = (etape: EtapeAnnulation): boolean =>
    etape.change.field === SUPPRESSION && turned.has(getKey(etape))
  const kept = new Map(
    decided.etapes
      .filter(({ change }) => change.field === SUPPRESSION)
      .map((etape) => [getKey(etape), etape]),
  )
  const arrived = new Set(merged.etapes.filter(isArrival).map(getKey))
  const isTold = (etape: EtapeAnnulation): boolean =>
    etape.change.field === SUPPRESSION && arrived.has(getKey(etape))
  return mergeEntries(
    {
      label,
      etapes: merged.etapes
        .filter((etape) => keep(etape) && !isSettled(etape))
        .map((etape) => joinKept(etape, kept.get(getKey(etape)))),
    },
    {
      label,
      etapes: [
        ...decided.etapes
          .filter((etape) => keep(etape) && !isTold(etape))
          .map((etape) => joinContested(etape, contested.get(getKey(etape)))),
        ...arrivals.flatMap((etape) => askAgain(etape, decided.etapes)),
        ...arrivals.flatMap((etape) => askFieldsAgain(etape, fusion, index)),
      ],
    },
    index,
  )
}

/** A deletion that the merge made contested, and that was confirmed at once: undone, the record is as it was before the merge. */
function joinContested(etape: EtapeAnnulation, contested?: EtapeAnnulation): EtapeAnnulation {
  if (!isPresence(etape) || contested === undefined) return etape
  const { beforeVersions: _asked, ...change } = etape.change
  const { beforeVersions } = contested.change
  const [first] = contested.traces
  return {
    ...etape,
    change: { ...change, ...(beforeVersions === undefined ? {} : { beforeVersions }) },
    traces: etape.traces.map((trace) =>
      trace.champ === SUPPRESSION && first !== undefined ? { ...trace, avant: first.avant } : trace,
    ),
  }
}

/** A record that the merge brought back, contested, and that was kept at once: it came, and nobody is asked. */
function joinKept(etape: EtapeAnnulation, kept?: EtapeAnnulation): EtapeAnnulation {
  const now = kept?.traces.find(isOfPresence)
  if (!isArrival(etape) || now === undefined) return etape
  const { afterVersions: _asked, ...change } = etape.change
  const traces = etape.traces.map((trace) =>
    isOfPresence(trace) ? { ...now, avant: trace.avant } : trace,
  )
  return { ...etape, change, traces }
}

function isArrival({ change }: EtapeAnnulation): boolean {
  return change.field === PRESENCE && change.before === null
}

/** A record that was contested, then deleted by the merge and kept by the reader: undone, it is contested again. */
function askAgain(
  etape: EtapeAnnulation,
  decided: readonly EtapeAnnulation[],
): readonly EtapeAnnulation[] {
  const { table, id, beforeVersions } = etape.change
  const own = decided.find((other) => isPresence(other) && getKey(other) === getKey(etape))
  const [was, now] = [etape, own].map((one) => one?.traces.find(isOfPresence))
  if (beforeVersions === undefined || was === undefined || now === undefined) return []
  const change = { table, id, field: SUPPRESSION, before: false, after: false, beforeVersions }
  return [{ change, traces: [{ ...now, avant: was.avant }] }]
}

/**
 * The fields that nobody had decided in a record that the merge took away and the reader kept, and those that it comes back with
 * undecided: as they were, with the value shown.
 */
function askFieldsAgain(
  { change: { table, id, before: row } }: EtapeAnnulation,
  { avant, apres }: Fusion,
  index: HeadsIndex,
): readonly EtapeAnnulation[] {
  if (row === null) return []
  const asked = [...avant.conflits, ...apres.enAttente]
  return listAsked({ table, id }, asked).flatMap((champ): EtapeAnnulation[] => {
    const was = avant.index.list(table, id, champ)
    const heads = index.list(table, id, champ)
    const operation = heads.at(-1)
    if (operation === undefined || isSameJson([...was], [...heads])) return []
    const beforeVersions = readVersions(avant.conflits, table, id, champ)
    const isLeft = isSameJson([...apres.index.list(table, id, champ)], [...heads])
    const afterVersions = isLeft ? readVersions(apres.enAttente, table, id, champ) : undefined
    if (beforeVersions === undefined && afterVersions === undefined) return []
    const shown = readShown(row as AnyRow, champ)
    const change = {
      ...{ table, id, field: champ, before: shown, after: shown },
      ...(beforeVersions === undefined ? {} : { beforeVersions }),
      ...(afterVersions === undefined ? {} : { afterVersions }),
    }
    const autres = heads.length > 1 ? { autres: heads.slice(0, -1) } : {}
    return [{ change, traces: [{ champ, operation, avant: was, ...autres }] }]
  })
}

function readVersions(
  conflits: readonly ConflitChamp[],
  table: string,
  id: Id,
  champ: string,
): readonly Json[] | undefined {
  return conflits
    .find((item) => item.table === table && item.id === id && item.champ === champ)
    ?.versions.map(({ valeur }) => valeur)
}

function isOfPresence({ champ }: Trace): boolean {
  return champ === SUPPRESSION
}

function isPresence({ change }: EtapeAnnulation): boolean {
  return change.field === PRESENCE
}

function getKey({ change }: EtapeAnnulation): string {
  return `${change.table}/${change.id}`
}
