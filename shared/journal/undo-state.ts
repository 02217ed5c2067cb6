import { PRESENCE, type Change } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { LIEN, SUPPRESSION, type OperationId } from '../domain/operation'
import type { TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { listMembers } from './build-operations'
import { HANGING_TABLES, listSupports } from './hanging'
import type { HeadsIndex } from './heads-index'
import { NOTHING, type StateAliases } from './state-aliases'
import type { Trace } from './undo-entry'

/** The dossier as each step of an undo finds it: tables and the counts of what hangs from what are copied only once needed. */
export class UndoState {
  readonly index: HeadsIndex
  readonly #aliases: StateAliases
  readonly #dossier: Dossier
  /** Records that the steps before changed; null for those they took away. */
  readonly #changed = new Map<string, AnyRow | null>()
  /** Records that the steps before brought: the state that is taken back to had them as they are, hanging from nothing if need be. */
  readonly #arrived = new Set<string>()
  #hanging: Map<string, Set<string>> | null = null

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
    if (field === SUPPRESSION) return
    if (field !== PRESENCE && row === undefined) return
    const next = field === PRESENCE ? (after as AnyRow | null) : applyField(row, field, after)
    if (row === undefined) this.#arrived.add(`${table}/${id}`)
    this.#changed.set(`${table}/${id}`, next)
    if (this.#hanging === null) return
    if (row !== undefined) this.#hang(table, row, false)
    if (next !== null) this.#hang(table, next, true)
  }

  /** True when a record that is still there hangs from this one, those of `but` apart. */
  isReferredTo(table: TableName, id: Id, but: readonly string[]): boolean {
    this.#hanging ??= this.#listAll()
    const hanging = this.#hanging.get(`${table}/${id}`) ?? new Set()
    return [...hanging].some((key) => !but.includes(key))
  }

  #listAll(): Map<string, Set<string>> {
    this.#hanging = new Map()
    for (const table of HANGING_TABLES) {
      const ids = new Set(Object.keys(this.#dossier[table]))
      for (const key of this.#changed.keys()) {
        if (key.startsWith(`${table}/`)) ids.add(key.slice(table.length + 1))
      }
      for (const id of ids) {
        const row = this.get(table, id)
        if (row !== undefined) this.#hang(table, row, true)
      }
    }
    return this.#hanging
  }

  #hang(table: TableName, row: AnyRow, isHanging: boolean): void {
    const key = `${table}/${row.id}`
    if (this.#arrived.has(key)) return
    for (const support of listSupports(table, row)) {
      const known = this.#hanging?.get(support) ?? new Set()
      if (isHanging) known.add(key)
      else known.delete(key)
      this.#hanging?.set(support, known)
    }
  }
}

/** A field of a row, or one member of a set of it. */
function applyField(row: AnyRow | undefined, field: string, after: Json): AnyRow {
  if (!field.startsWith(LIEN)) return { ...row, [field]: after } as AnyRow
  const cut = field.indexOf(':', LIEN.length)
  const [name, member] = [field.slice(LIEN.length, cut), field.slice(cut + 1)]
  const members = new Set(listMembers(row?.[name]))
  if (after === true) members.add(member)
  else members.delete(member)
  return { ...row, [name]: [...members].sort() } as AnyRow
}
