import type { AnyRow } from '../domain/dossier'
import { CREATION, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import type { Id } from '../kernel/json'
import { compareIds, getCounter } from './operation-id'

/** The heads of a record, by field of the operations (`*`, `_sup`, `titre`, `lien:pilotes:org_1`…): what a row keeps beside it. */
export type RecordHeads = { readonly [field: string]: readonly OperationId[] }

const NONE: readonly OperationId[] = []

/** The two fields that speak of the record itself: a creation does not stand for them. */
function isOfRecord(field: string): boolean {
  return field === CREATION || field === SUPPRESSION
}

function getKey(table: string, id: Id): string {
  return `${table}/${id}`
}

/**
 * The operations that no other replaces, for every field of every record, and the highest counter seen: all that is needed to
 * write the next operation, without the journal. Kept in memory while a dossier is open.
 */
export class HeadsIndex {
  #clock = 0
  readonly #records = new Map<string, Map<string, readonly OperationId[]>>()
  /** Records whose heads a copy reads too: put apart before the first change. */
  readonly #shared = new Set<string>()
  readonly #deleted = new Map<string, AnyRow>()
  readonly #inexact = new Set<string>()

  /** Highest Lamport counter seen. */
  get clock(): number {
    return this.#clock
  }

  /** Takes a counter into account, for operations that were seen but are not kept here. */
  raiseClock(counter: number): void {
    if (counter > this.#clock) this.#clock = counter
  }

  /**
   * Adds an operation. Operations come parents first (sorted by identifier): one that was replaced by an operation already added
   * would be taken for a head.
   */
  add(operation: Operation): void {
    const { i, t, e, f, p, z } = operation
    this.raiseClock(getCounter(i))
    const fields = this.#getFields(t, e)
    const heads = fields.get(f) ?? (isOfRecord(f) ? NONE : (fields.get(CREATION) ?? NONE))
    // Nearly always: one operation replaces the only head there was.
    const isPlain =
      heads.length === 0 || (heads.length === 1 && p.length === 1 && heads[0] === p[0])
    if (isPlain) fields.set(f, [i])
    else {
      const gone = new Set([...p, ...(z ?? NONE)])
      const left = heads.filter((id) => !gone.has(id))
      fields.set(f, left.length === 0 ? [i] : [...left, i].sort(compareIds))
    }
    if (f === CREATION && fields.size > 1) {
      this.#spreadCreation(fields, i, new Set([...p, ...(z ?? NONE)]))
    }
  }

  /** A second creation of a record is one more value for each of its fields. */
  #spreadCreation(
    fields: Map<string, readonly OperationId[]>,
    id: OperationId,
    gone: ReadonlySet<OperationId>,
  ): void {
    for (const [field, heads] of fields) {
      if (field === CREATION || field === SUPPRESSION) continue
      fields.set(field, [...heads.filter((head) => !gone.has(head)), id].sort(compareIds))
    }
  }

  #getFields(table: string, id: Id): Map<string, readonly OperationId[]> {
    const key = getKey(table, id)
    const known = this.#records.get(key)
    if (known !== undefined && !this.#shared.delete(key)) return known
    const created = new Map<string, readonly OperationId[]>(known)
    this.#records.set(key, created)
    return created
  }

  /** The heads of a field, sorted. A field never set since the creation of its record has the creation for head. */
  list(table: string, id: Id, field: string): readonly OperationId[] {
    const fields = this.#records.get(getKey(table, id))
    const own = fields?.get(field)
    if (own !== undefined) return own
    return isOfRecord(field) ? NONE : (fields?.get(CREATION) ?? NONE)
  }

  /** True when the record was ever created, even if it was deleted since. */
  hasRecord(table: string, id: Id): boolean {
    return this.#records.has(getKey(table, id))
  }

  /** A copy of its own without some records, which can be changed without changing this one. */
  copyWithout(isLeft: (table: string, id: Id) => boolean): HeadsIndex {
    const copy = new HeadsIndex()
    copy.raiseClock(this.#clock)
    for (const [key, fields] of this.#records) {
      const cut = key.indexOf('/')
      if (isLeft(key.slice(0, cut), key.slice(cut + 1))) continue
      copy.#records.set(key, fields)
      copy.#shared.add(key)
      this.#shared.add(key)
      const row = this.#deleted.get(key)
      if (row !== undefined) copy.#deleted.set(key, row)
    }
    for (const key of this.#inexact) {
      const [table = '', id = ''] = key.split('/')
      if (!isLeft(table, id)) copy.#inexact.add(key)
    }
    return copy
  }

  /** Every head of a record, its deletion apart: what someone who deletes it has seen. */
  listRecord(table: string, id: Id): readonly OperationId[] {
    const fields = this.#records.get(getKey(table, id))
    const heads = new Set<OperationId>()
    for (const [field, ids] of fields ?? []) {
      if (field !== SUPPRESSION) for (const head of ids) heads.add(head)
    }
    return [...heads].sort(compareIds)
  }

  /** The fields of a record that have heads of their own. */
  listFields(table: string, id: Id): Iterable<string> {
    return this.#records.get(getKey(table, id))?.keys() ?? []
  }

  /** The heads of a record by field, to be kept beside its row. */
  getRecord(table: string, id: Id): RecordHeads {
    return Object.fromEntries(this.#records.get(getKey(table, id)) ?? [])
  }

  /** Takes back what `getRecord` gave. */
  restoreRecord(table: string, id: Id, heads: RecordHeads): void {
    const key = getKey(table, id)
    this.#records.set(key, new Map(Object.entries(heads)))
    this.#shared.delete(key)
    for (const ids of Object.values(heads)) for (const i of ids) this.raiseClock(getCounter(i))
  }

  /** The tables and identifiers of all the records, deleted ones and those of unknown tables included. */
  listRecords(): readonly { readonly table: string; readonly id: Id }[] {
    return [...this.#records.keys()].map((key) => {
      const cut = key.indexOf('/')
      return { table: key.slice(0, cut), id: key.slice(cut + 1) }
    })
  }

  /** The values a deleted record had: they are those it has when it comes back. */
  getDeleted(table: string, id: Id): AnyRow | undefined {
    return this.#deleted.get(getKey(table, id))
  }

  setDeleted(table: string, id: Id, row: AnyRow | null): void {
    if (row === null) this.#deleted.delete(getKey(table, id))
    else this.#deleted.set(getKey(table, id), row)
  }

  /** False when the row shows a field otherwise than its operations hold it (unreadable, or of a newer version). */
  isExact(table: string, id: Id, field: string): boolean {
    return this.#inexact.size === 0 || !this.#inexact.has(`${getKey(table, id)}/${field}`)
  }

  setExact(table: string, id: Id, field: string, exact: boolean): void {
    if (exact && this.#inexact.size === 0) return
    const key = `${getKey(table, id)}/${field}`
    if (exact) this.#inexact.delete(key)
    else this.#inexact.add(key)
  }
}
