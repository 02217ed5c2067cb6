import {
  CREATION,
  LIEN,
  SUPPRESSION,
  type Journal,
  type Operation,
  type OperationId,
} from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { listDoubtful } from './doubtful-clocks'
import { HeadsIndex } from './heads-index'
import { compareIds, getSession } from './operation-id'
import { OperationValues } from './operation-values'
import { readField } from './read-field'
import { isResume } from './stand-in'
import { isKnown, type Vecteur } from './vecteur'

/** One thing that someone did, from what to what. */
export type Evenement = {
  readonly operation: OperationId
  readonly geste: string
  readonly table: string
  readonly id: Id
  /** Field of the registry (for a member of a set, the field); `*` a creation, `_sup` a deletion or a return. */
  readonly champ: string
  readonly genre: 'creation' | 'modification' | 'suppression' | 'retour'
  /** Null for a creation. A set is given whole, before and after. */
  readonly avant: Json
  /** For a creation, the object of its initial values. */
  readonly apres: Json
  readonly session: string
  /** Wall clock of its author, in milliseconds, for display only. */
  readonly quand: number
  /** True when the clock does not agree with those of the operations around it by more than a day. */
  readonly horlogeDouteuse: boolean
  /** True when its value is not the current one any more. */
  readonly remplace: boolean
}

export type FiltreHistorique = {
  readonly table?: string
  readonly id?: Id
  readonly champ?: string
  readonly sessions?: readonly string[]
  /** Only what was not known at that point. */
  readonly depuis?: Vecteur
}

/** What happened, the newest first, in the order of causes and not of clocks. Tables and fields of newer applications are left out. */
export function listEvenements(
  journal: Journal,
  filtre: FiltreHistorique = {},
): readonly Evenement[] {
  const { table, id, champ, sessions, depuis } = filtre
  const authors = sessions === undefined ? null : new Set(sessions)
  // A value is read from the operations of its own record: the others need not be looked at.
  const near = journal.operations.filter(
    ({ t, e }) =>
      isTableName(t) && (table === undefined || t === table) && (id === undefined || e === id),
  )
  const reader = new Reader(near, listDoubtful(journal.operations))
  const isWanted = (operation: Operation): boolean =>
    (authors === null || authors.has(getSession(operation.i))) &&
    (depuis === undefined || !isKnown(operation, depuis))
  return reader
    .list(isWanted)
    .filter((evenement) => champ === undefined || evenement.champ === champ)
    .reverse()
}

class Reader {
  readonly #operations: readonly Operation[]
  readonly #doubtful: ReadonlySet<OperationId>
  readonly #values: OperationValues
  readonly #index = new HeadsIndex()
  /** Members of each set, as the operations read so far leave it. */
  readonly #sets = new Map<string, Set<string>>()

  constructor(operations: readonly Operation[], doubtful: ReadonlySet<OperationId>) {
    this.#operations = [...operations].sort((a, b) => compareIds(a.i, b.i))
    this.#doubtful = doubtful
    this.#values = new OperationValues(new Map(this.#operations.map((item) => [item.i, item])))
    for (const operation of this.#operations) this.#index.add(operation)
  }

  list(isWanted: (operation: Operation) => boolean): Evenement[] {
    const events: Evenement[] = []
    for (const operation of this.#operations) {
      const isMember = operation.f.startsWith(LIEN)
      const wanted = isWanted(operation) && !isResume(getSession(operation.i))
      if (isMember) this.#readMember(operation, wanted ? events : null)
      else {
        if (operation.f === CREATION) this.#readSets(operation)
        const event = wanted ? this.#readEvent(operation) : null
        if (event !== null) events.push(event)
      }
    }
    return events
  }

  #build(
    { i, t, e, f, q, g }: Operation,
    rest: Pick<Evenement, 'champ' | 'genre' | 'avant' | 'apres'>,
  ): Evenement {
    return {
      operation: i,
      geste: g,
      table: t,
      id: e,
      ...rest,
      session: getSession(i),
      quand: q,
      horlogeDouteuse: this.#doubtful.has(i),
      remplace: !this.#index.list(t, e, f).includes(i),
    }
  }

  #readEvent(operation: Operation): Evenement | null {
    const { i, t, f, v, p } = operation
    if (f === CREATION) {
      return this.#build(operation, { champ: f, genre: 'creation', avant: null, apres: v ?? null })
    }
    if (f === SUPPRESSION) {
      const genre = v === true ? 'suppression' : 'retour'
      return this.#build(operation, { champ: f, genre, avant: v !== true, apres: v === true })
    }
    const field = isTableName(t) ? getDefinition(t).fields[f] : undefined
    if (field === undefined) return null
    const avant = readField(p, f, field, this.#values).value ?? field.initial
    const apres = this.#values.read(i, f) ?? field.initial
    return this.#build(operation, { champ: f, genre: 'modification', avant, apres })
  }

  #getSet(operation: Operation, field: string): Set<string> {
    const key = `${operation.t}/${operation.e}/${field}`
    const known = this.#sets.get(key) ?? new Set()
    this.#sets.set(key, known)
    return known
  }

  /** The sets of a record as its creation made them. */
  #readSets(operation: Operation): void {
    const { t, v } = operation
    if (!isTableName(t) || v === null || typeof v !== 'object' || Array.isArray(v)) return
    for (const [name, value] of Object.entries(v as { readonly [key: string]: Json })) {
      if (getDefinition(t).fields[name]?.kind !== 'refs' || !Array.isArray(value)) continue
      const set = this.#getSet(operation, name)
      for (const member of value as readonly Json[]) if (typeof member === 'string') set.add(member)
    }
  }

  /** The members that one gesture put or took are one event. */
  #readMember(operation: Operation, events: Evenement[] | null): void {
    const { t, e, f, g, v } = operation
    const cut = f.indexOf(':', LIEN.length)
    const champ = f.slice(LIEN.length, cut)
    if (!isTableName(t) || getDefinition(t).fields[champ]?.kind !== 'refs') return
    const set = this.#getSet(operation, champ)
    const avant = [...set].sort()
    if (v === true) set.add(f.slice(cut + 1))
    else set.delete(f.slice(cut + 1))
    if (events === null) return
    const built = this.#build(operation, {
      champ,
      genre: 'modification',
      avant,
      apres: [...set].sort(),
    })
    const last = events.at(-1)
    const isSame = last?.geste === g && last.table === t && last.id === e && last.champ === champ
    if (!isSame) events.push(built)
    else events[events.length - 1] = { ...built, avant: last.avant }
  }
}
