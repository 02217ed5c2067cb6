import type { AnyRow } from '../domain/dossier'
import { getAnyRow } from '../domain/dossier'
import {
  CREATION,
  LIEN,
  SUPPRESSION,
  type Journal,
  type Operation,
  type OperationId,
  type SessionJournal,
} from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { listMembers } from './build-operations'
import { EFFACEMENTS } from './effacement-operation'
import { buildErasedValueTest } from './effacements'
import { foldJournal, type Fold } from './fold-journal'
import { buildOperationId, getSession } from './operation-id'
import { OperationValues } from './operation-values'
import { Ancestry } from './ancestry'
import { readField } from './read-field'

export type OptionsResume = {
  /** A session of its own, whose identifier begins with `resume`. */
  readonly session: SessionJournal
  readonly now: number
  readonly format: number
  /** The records that go; all of them when absent. */
  readonly garde?: (table: string, id: Id) => boolean
  /** What is shown in the place of a value; the value itself when absent. */
  readonly valeur?: (table: string, id: Id, champ: string, valeur: Json) => Json
}

/**
 * A copy of a dossier without its history: for each record, one stand-in of its creation and one for each field set since, with the
 * values shown. Edits made on such a copy merge into the whole dossier as if they had been made on it. `valeur` masks, `garde` makes
 * a parcel. `journal` is in the current format.
 */
export function buildResume(journal: Journal, options: OptionsResume, fold?: Fold): Journal {
  const full = fold ?? foldJournal(journal.operations)
  const writer = new Writer(journal.operations, full, options)
  const operations = full.index.listRecords().flatMap(({ table, id }) => {
    if (!isTableName(table) || options.garde?.(table, id) === false) return []
    return writer.writeRecord(table, id)
  })
  const erasures = journal.operations.filter(({ t }) => t === EFFACEMENTS)
  const authors = new Set(erasures.map(({ i }) => getSession(i)))
  const sessions = journal.sessions.filter(({ id }) => authors.has(id))
  return { operations: [...erasures, ...operations], sessions: [...sessions, options.session] }
}

type Draft = Pick<Operation, 't' | 'e' | 'f' | 'v' | 's'> & {
  readonly heads: readonly OperationId[]
}

class Writer {
  readonly #fold: Fold
  readonly #options: OptionsResume
  readonly #values: OperationValues
  readonly #ancestry: Ancestry
  readonly #gesture: OperationId
  #counter: number

  constructor(operations: readonly Operation[], fold: Fold, options: OptionsResume) {
    const byId = new Map(operations.map((operation) => [operation.i, operation]))
    this.#fold = fold
    this.#options = options
    this.#values = new OperationValues(byId, buildErasedValueTest(operations))
    this.#ancestry = new Ancestry(byId)
    this.#counter = fold.index.clock
    this.#gesture = buildOperationId(this.#counter + 1, options.session.id)
  }

  writeRecord(table: string, id: Id): Operation[] {
    const { index, dossier } = this.#fold
    const row = isTableName(table) ? getAnyRow(dossier, table, id) : undefined
    const creation = index.list(table, id, CREATION)
    if (creation.length === 0 || !isTableName(table)) return []
    if (row === undefined) return this.#writeGone(table, id)
    const heads = index.getRecord(table, id)
    const own = Object.keys(heads).filter((field) => field !== CREATION)
    const set = own.filter((field) => field !== SUPPRESSION)
    return [
      this.#write({
        t: table,
        e: id,
        f: CREATION,
        v: this.#readCreation(table, row, set),
        heads: creation,
      }),
      ...set.flatMap((field) => this.#writeField(table, row, field)),
      ...this.#writePresence(table, id),
    ]
  }

  /** A deleted record goes without its values, so that its deletion is known. */
  #writeGone(table: string, id: Id): Operation[] {
    const { index } = this.#fold
    const heads = index.list(table, id, SUPPRESSION)
    if (heads.length === 0) return []
    // What was seen by who deleted it may be in no field here: it came through a copy without history, where it is gone too.
    const seen = heads.flatMap((head) => this.#values.get(head)?.s ?? [])
    const s = this.#ancestry.list([...index.listRecord(table, id), ...heads, ...seen])
    return [
      this.#write({ t: table, e: id, f: CREATION, v: {}, heads: index.list(table, id, CREATION) }),
      this.#write({ t: table, e: id, f: SUPPRESSION, v: true, s, heads }),
    ]
  }

  #writePresence(table: string, id: Id): Operation[] {
    return this.#fold.index.list(table, id, SUPPRESSION).map((head) => {
      const { v = false, s } = this.#values.get(head) ?? {}
      const seen = s === undefined ? {} : { s: this.#ancestry.list(s) }
      return this.#write({ t: table, e: id, f: SUPPRESSION, v, ...seen, heads: [head] })
    })
  }

  /** The initial values of the fields that nobody set since. */
  #readCreation(table: string, row: AnyRow, set: readonly string[]): Json {
    const { index } = this.#fold
    const fields = isTableName(table) ? Object.entries(getDefinition(table).fields) : []
    const heads = index.list(table, row.id, CREATION)
    const values: Record<string, Json> = {}
    for (const [name, field] of fields) {
      if (set.includes(name)) continue
      const value =
        field.kind === 'refs'
          ? (row[name] as readonly string[]).filter((id) => !set.includes(`${LIEN}${name}:${id}`))
          : readField(heads, name, field, this.#values).value
      if (value !== undefined) values[name] = this.#mask(table, row.id, name, value)
    }
    return values
  }

  /** One stand-in for the value shown; one for each version of a conflict, which stays a conflict. */
  #writeField(table: string, row: AnyRow, name: string): Operation[] {
    const heads = this.#fold.index.list(table, row.id, name)
    const field = isTableName(table) ? getDefinition(table).fields[name] : undefined
    const isMember = name.startsWith(LIEN)
    if (field === undefined && !isMember && this.#options.valeur !== undefined) return []
    const { value, versions } = readField(heads, name, field, this.#values)
    const mask = (shown: Json): Json =>
      isMember ? this.#maskMember(table, row, name, shown) : this.#mask(table, row.id, name, shown)
    const at = { t: table, e: row.id, f: name }
    if (versions.length > 0) {
      return versions.map(({ operation, valeur }) =>
        this.#write({ ...at, v: mask(valeur), heads: [operation] }),
      )
    }
    return value === undefined ? [] : [this.#write({ ...at, v: mask(value), heads })]
  }

  #mask(table: string, id: Id, champ: string, valeur: Json): Json {
    const { valeur: mask } = this.#options
    return mask === undefined ? valeur : mask(table, id, champ, valeur)
  }

  #maskMember(table: string, row: AnyRow, name: string, isIn: Json): Json {
    if (isIn !== true || this.#options.valeur === undefined) return isIn
    const cut = name.indexOf(':', LIEN.length)
    const field = name.slice(LIEN.length, cut)
    const shown = this.#mask(table, row.id, field, row[field] ?? [])
    return listMembers(shown).has(name.slice(cut + 1))
  }

  #write({ heads, ...draft }: Draft): Operation {
    this.#counter += 1
    const p = this.#ancestry.flatten(heads)
    const replaced = new Set(p)
    const z = this.#ancestry.list(heads).filter((id) => !replaced.has(id))
    const clocks = heads.map((head) => this.#values.get(head)?.q ?? 0)
    return {
      i: buildOperationId(this.#counter, this.#options.session.id),
      ...draft,
      p,
      ...(z.length === 0 ? {} : { z }),
      q: clocks.length === 0 ? this.#options.now : Math.max(...clocks),
      x: this.#options.format,
      g: this.#gesture,
    }
  }
}
