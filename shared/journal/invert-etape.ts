import { PRESENCE, type Change } from '../domain/command'
import type { AnyRow } from '../domain/dossier'
import { LIEN, SUPPRESSION, type OperationId } from '../domain/operation'
import { getDefinition } from '../domain/registry'
import { isSameJson, type Json } from '../kernel/json'
import { listMembers } from './build-operations'
import type { EtapeAnnulation, Trace } from './undo-entry'
import type { UndoState } from './undo-state'

export type Inverse = {
  readonly changes: readonly Change[]
  readonly ignores: number
  readonly rendues?: readonly Trace[]
}

const LEFT: Inverse = { changes: [], ignores: 1 }

/** What takes one step of a gesture back; nothing, and one more `ignores`, where someone wrote since. */
export function invertEtape(etape: EtapeAnnulation, state: UndoState): Inverse {
  const { change, traces } = etape
  const { table, id, field } = change
  if (field === PRESENCE) return invertPresence(etape, state)
  const row = state.get(table, id)
  if (row === undefined) return LEFT
  if (getDefinition(table).fields[field]?.kind === 'refs') return invertSet(etape, row, state)
  if (!traces.every((trace) => state.isStill(change, trace))) return LEFT
  const before = readShown(row, field)
  const inverse = swapVersions(change, before)
  const { beforeVersions, afterVersions } = inverse
  const isAsked = beforeVersions !== undefined || afterVersions !== undefined
  const isOpen = isAsked || traces.some(hasSeveral)
  if (!isOpen && isSameJson(before, inverse.after)) {
    return { changes: [], ignores: 0, rendues: traces }
  }
  return { changes: [inverse], ignores: 0 }
}

/** The same change the other way round; what was undecided before it is undecided again. */
function swapVersions(change: Change, before: Json): Change {
  const { beforeVersions, afterVersions, ...rest } = change
  return {
    ...rest,
    before,
    after: change.before,
    ...(afterVersions === undefined ? {} : { beforeVersions: afterVersions }),
    ...(beforeVersions === undefined ? {} : { afterVersions: beforeVersions }),
  }
}

function hasSeveral({ autres }: Trace): boolean {
  return autres !== undefined && autres.length > 0
}

/** What a record shows of a field of its operations: a value, or whether a member is in its set. */
export function readShown(row: AnyRow, field: string): Json {
  if (field === SUPPRESSION) return false
  if (!field.startsWith(LIEN)) return row[field] ?? null
  const cut = field.indexOf(':', LIEN.length)
  return listMembers(row[field.slice(LIEN.length, cut)]).has(field.slice(cut + 1))
}

/** Member by member: one that someone put or took since stays as they left it. */
function invertSet(etape: EtapeAnnulation, row: AnyRow, state: UndoState): Inverse {
  const { table, id, field } = etape.change
  const before = row[field] ?? null
  const members = new Set(listMembers(before))
  const old = listMembers(etape.change.before)
  const rendues: Trace[] = []
  const settled: Change[] = []
  let ignores = 0
  for (const trace of etape.traces) {
    const member = trace.champ.slice(`${LIEN}${field}:`.length)
    const was = old.has(member)
    if (!state.isStill(etape.change, trace)) ignores += 1
    else if (was !== members.has(member)) {
      if (was) members.add(member)
      else members.delete(member)
    } else if (hasSeveral(trace)) {
      settled.push({ table, id, field: trace.champ, before: was, after: was })
    } else rendues.push(trace)
  }
  const after: Json = [...members].sort()
  const changes = isSameJson(before, after)
    ? settled
    : [{ table, id, field, before, after }, ...settled]
  return { changes, ignores, rendues }
}

function invertPresence(etape: EtapeAnnulation, state: UndoState): Inverse {
  const { change, traces } = etape
  const { table, id } = change
  const row = state.get(table, id)
  if (change.after === null) {
    const isMine = traces.every((trace) => state.isStill(change, trace))
    if (row !== undefined || !isMine) return LEFT
    return { changes: [swapVersions(change, null)], ignores: 0 }
  }
  if (row === undefined || !isUntouched(etape, state)) return LEFT
  if (state.isReferredTo(table, id, etape.pendants ?? [])) return LEFT
  return { changes: [swapVersions(change, row)], ignores: 0 }
}

/** A record that the gesture made appear may go only while nothing in it was written since. */
function isUntouched({ change, traces, tetes }: EtapeAnnulation, state: UndoState): boolean {
  const suppression = traces.find(({ champ }) => champ === SUPPRESSION)
  const isPresent =
    suppression === undefined
      ? state.isNothing(change, SUPPRESSION)
      : state.isStill(change, suppression)
  const resolve = (ids: readonly OperationId[]): Set<OperationId> =>
    new Set(ids.map((id) => state.resolve(id)))
  const now = resolve(state.index.listRecord(change.table, change.id))
  const then = resolve(tetes ?? [])
  return isPresent && now.size === then.size && [...now].every((id) => then.has(id))
}
