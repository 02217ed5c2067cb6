import { PRESENCE, type Change } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { LIEN, SUPPRESSION, type OperationId } from '../domain/operation'
import { getDefinition, TABLE_NAMES, type TableName } from '../domain/registry'
import type { Id } from '../kernel/json'
import type { HeadsIndex } from './heads-index'
import { NOTHING, type StateAliases } from './state-aliases'
import type { Trace } from './undo-entry'

type Reference = { readonly table: TableName; readonly name: string; readonly target: string }

/** The fields by which a record hangs from another. */
const REFERENCES: readonly Reference[] = TABLE_NAMES.flatMap((table) =>
  Object.entries(getDefinition(table).fields).flatMap(([name, field]) =>
    field.target !== undefined && field.onTargetDeleted === 'delete'
      ? [{ table, name, target: field.target }]
      : [],
  ),
)

/** The dossier as each step of an undo finds it: tables and the counts of what hangs from what are copied only once needed. */
export class UndoState {
  readonly index: HeadsIndex
  readonly #aliases: StateAliases
  readonly #dossier: Dossier
  /** Records that the steps before changed; null for those they took away. */
  readonly #changed = new Map<string, AnyRow | null>()
  /** Records that the steps before brought: the state that is taken back to had them as they are, hanging from nothing if need be. */
  readonly #arrived = new Set<string>()
  #hanging: Map<string, number> | null = null

  constructor(dossier: Dossier, index: HeadsIndex, aliases: StateAliases) {
    this.#dossier = dossier
    this.index = index
    this.#aliases = aliases
  }

  get(table: TableName, id: Id): AnyRow | undefined {
    const changed = this.#changed.get(`${table}/${id}`)
    return changed === undefined ? getAnyRow(this.#dossier, table, id) : (changed ?? undefined)
  }

  resolve(id: OperationId): OperationId {
    return this.#aliases.resolve(id)
  }

  /** True while the heads of a field are still those that the gesture left. */
  isStill({ table, id }: Change, { champ, operation, autres }: Trace): boolean {
    const heads = this.index.list(table, id, champ)
    const left = [operation, ...(autres ?? [])]
    if (heads.length !== left.length) return false
    const states = new Set(heads.map((head) => this.resolve(head)))
    return left.every((head) => states.has(this.resolve(head)))
  }

  /** True when everything said of a field was undone. */
  isNothing({ table, id }: Change, champ: string): boolean {
    return this.index.list(table, id, champ).every((head) => this.resolve(head) === NOTHING)
  }

  apply(change: Change): void {
    const { table, id, field, after } = change
    const row = this.get(table, id)
    // A member of a set that is settled: nothing hangs from it, and each member is asked of its own heads.
    if (field === SUPPRESSION || field.startsWith(LIEN)) return
    if (field !== PRESENCE && row === undefined) return
    const next =
      field === PRESENCE ? (after as AnyRow | null) : ({ ...row, [field]: after } as AnyRow)
    if (row === undefined) this.#arrived.add(`${table}/${id}`)
    this.#changed.set(`${table}/${id}`, next)
    if (this.#hanging === null) return
    if (row !== undefined) this.#count(table, row, -1)
    if (next !== null) this.#count(table, next, 1)
  }

  /** True when a record that is still there hangs from this one. */
  isReferredTo(table: TableName, id: Id): boolean {
    this.#hanging ??= this.#countAll()
    return (this.#hanging.get(`${table}/${id}`) ?? 0) > 0
  }

  #countAll(): Map<string, number> {
    this.#hanging = new Map()
    for (const table of new Set(REFERENCES.map((reference) => reference.table))) {
      const ids = new Set(Object.keys(this.#dossier[table]))
      for (const key of this.#changed.keys()) {
        if (key.startsWith(`${table}/`)) ids.add(key.slice(table.length + 1))
      }
      for (const id of ids) {
        const row = this.get(table, id)
        if (row !== undefined) this.#count(table, row, 1)
      }
    }
    return this.#hanging
  }

  #count(table: TableName, row: AnyRow, by: number): void {
    if (this.#arrived.has(`${table}/${row.id}`)) return
    for (const { table: from, name, target } of REFERENCES) {
      const id = row[name]
      if (from !== table || typeof id !== 'string' || id === row.id) continue
      const key = `${target}/${id}`
      this.#hanging?.set(key, (this.#hanging.get(key) ?? 0) + by)
    }
  }
}
