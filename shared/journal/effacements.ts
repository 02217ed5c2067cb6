import { CREATION, type Journal, type Operation } from '../domain/operation'
import type { DateIso, Id } from '../kernel/json'
import { blankOperation, isErasable } from './blank-operation'
import type { Writer } from './build-operations'
import { EFFACEMENTS } from './effacement-operation'
import type { HeadsIndex } from './heads-index'
import { buildOperationId, compareIds, getCounter, getSession } from './operation-id'
import { OperationValues } from './operation-values'
import { isStandIn } from './stand-in'
import { buildVecteur, formatVecteur, isKnown, parseVecteur, type Vecteur } from './vecteur'

/** What is erased: a record or some of its fields, up to a Lamport counter. */
export type CibleEffacement = {
  readonly table: string
  readonly id: Id
  /** Fields of the registry; null for the whole record. */
  readonly champs: readonly string[] | null
  /** Highest counter erased: the clock of the index at the time, or less to keep what was written after. */
  readonly jusqua: number
  /**
   * What its author had seen of the record (`listVus`): nothing else is erased, so that an edit made elsewhere meanwhile is not lost
   * but asked about. Absent: everything up to `jusqua`, seen or not, as for the record of a person.
   */
  readonly vu?: Vecteur
  /** Without personal data: it stays. */
  readonly motif: string
  readonly jour: DateIso
}

export type Effacement = CibleEffacement & {
  readonly operation: string
  readonly session: string
  /** Wall clock of whoever erased, for display only. */
  readonly quand: number
}

/**
 * The operation that erases, to be added to the journal, which `applyEffacements` then makes forget. It holds nothing of what it
 * erases. An application that does not know it keeps it.
 */
export function buildEffacement(
  cible: CibleEffacement,
  index: HeadsIndex,
  writer: Writer,
): Operation {
  const i = buildOperationId(index.clock + 1, writer.session)
  const { table, id, champs, jusqua, vu, motif, jour } = cible
  const seen = vu === undefined ? {} : { vu: formatVecteur(vu) }
  const v = { table, id, champs, jusqua, ...seen, motif, jour }
  const e = `eff_${i.replace('-', '')}`
  const head = { i, t: EFFACEMENTS, e, f: CREATION, v, p: [] }
  const operation: Operation = { ...head, q: writer.now, x: writer.format, g: i }
  index.add(operation)
  return operation
}

/** What a journal has seen of a record, through copies without history too. */
export function listVus(operations: readonly Operation[], table: string, id: Id): Vecteur {
  const seen = operations.flatMap((operation) => {
    if (operation.t !== table || operation.e !== id) return []
    const { i, p, z, s = [] } = operation
    // What a deletion had seen goes with the record: whoever knows of the deletion knows that much, though it came without values.
    return isStandIn(operation) ? [i, ...p, ...(z ?? []), ...s] : [i, ...s]
  })
  return buildVecteur(seen.map((i) => ({ i })))
}

/** Tells whether an erasure took the value that an operation gave to a field. */
export function buildErasedValueTest(
  operations: readonly Operation[],
): (operation: Operation, field: string) => boolean {
  const effacements = listEffacements({ operations, sessions: [] })
  if (effacements.length === 0) return () => false
  const targets = groupByRecord(effacements)
  return (operation, field) =>
    (targets.get(`${operation.t}/${operation.e}`) ?? []).some(
      (target) =>
        (target.champs === null || target.champs.includes(field)) && isReached(operation, target),
    )
}

function groupByRecord(
  effacements: readonly Effacement[],
): ReadonlyMap<string, readonly Effacement[]> {
  const targets = new Map<string, Effacement[]>()
  for (const effacement of effacements) {
    const key = `${effacement.table}/${effacement.id}`
    targets.set(key, [...(targets.get(key) ?? []), effacement])
  }
  return targets
}

/** Every erasure of a journal, the oldest first. What is not readable as one is left alone. */
export function listEffacements(journal: Journal): readonly Effacement[] {
  return journal.operations
    .filter(({ t }) => t === EFFACEMENTS)
    .map(readEffacement)
    .filter((item) => item !== null)
    .sort((a, b) => compareIds(a.operation, b.operation))
}

function readEffacement({ i, f, v, q }: Operation): Effacement | null {
  if (f !== CREATION || v === null || typeof v !== 'object' || Array.isArray(v)) return null
  const { table, id, champs, jusqua, vu, motif, jour } = v as { readonly [key: string]: unknown }
  if (typeof table !== 'string' || typeof id !== 'string' || typeof jusqua !== 'number') return null
  if (champs !== null && !(Array.isArray(champs) && champs.every((c) => typeof c === 'string')))
    return null
  const seen = typeof vu === 'string' ? parseVecteur(vu) : null
  return {
    ...(seen === null ? {} : { vu: seen }),
    table,
    id,
    champs: champs as readonly string[] | null,
    jusqua,
    motif: typeof motif === 'string' ? motif : '',
    jour: typeof jour === 'string' ? jour : '',
    operation: i,
    session: getSession(i),
    quand: q,
  }
}

/**
 * The journal without the values that its erasures erase. Rich texts written as a change of an erased one are first written whole.
 * Idempotent, and the same whatever the order in which journals and erasures meet; the very journal when there is nothing to do.
 */
export function applyEffacements(journal: Journal): Journal {
  const operations = eraseOperations(journal.operations, listEffacements(journal))
  return operations === journal.operations ? journal : { ...journal, operations }
}

/** Same as `applyEffacements`, for operations alone, with the erasures of another journal too. */
export function eraseOperations(
  operations: readonly Operation[],
  effacements: readonly Effacement[],
): readonly Operation[] {
  if (effacements.length === 0) return operations
  const targets = groupByRecord(effacements)
  const near = operations.filter(({ t, e }) => targets.has(`${t}/${e}`))
  const byId = new Map(near.map((operation) => [operation.i, operation]))
  const erased = new Map<string, Operation>()
  for (const operation of near) {
    const blank = (targets.get(`${operation.t}/${operation.e}`) ?? []).reduce(
      (now, target) => (isReached(operation, target) ? blankOperation(now, target.champs) : now),
      operation,
    )
    if (blank !== operation) erased.set(operation.i, blank)
  }
  const changed = new Map([...listMaterialised(near, byId, targets), ...erased])
  if (changed.size === 0) return operations
  return operations.map((operation) => changed.get(operation.i) ?? operation)
}

/** A stand-in is as old as what it stands for: made afterwards from a copy that did not know, it brings nothing back. */
function isReached(operation: Operation, { champs, jusqua, vu }: Effacement): boolean {
  if (!isErasable(operation, champs)) return false
  const isOld = (id: string): boolean =>
    getCounter(id) <= jusqua && (vu === undefined || isKnown({ i: id }, vu))
  return isOld(operation.i) || (isStandIn(operation) && operation.p.some(isOld))
}

/** Splices that stay, on a text that goes: they become the whole text that they made. */
function listMaterialised(
  near: readonly Operation[],
  byId: ReadonlyMap<string, Operation>,
  targets: ReadonlyMap<string, readonly Effacement[]>,
): ReadonlyMap<string, Operation> {
  const values = new OperationValues(byId)
  const found = new Map<string, Operation>()
  for (const operation of near) {
    const { d, ...rest } = operation
    const parent = byId.get(operation.p[0] ?? '')
    if (d === undefined || parent === undefined) continue
    const isBaseErased = (targets.get(`${operation.t}/${operation.e}`) ?? []).some(
      (target) =>
        isReached(parent, target) &&
        (target.champs === null || target.champs.includes(operation.f)),
    )
    const v = isBaseErased ? values.read(operation.i, operation.f) : undefined
    if (v !== undefined) found.set(operation.i, { ...rest, v })
  }
  return found
}
