import { PRESENCE, type Change } from '../domain/command'
import { getAnyRow, type AnyRow } from '../domain/dossier'
import { CREATION, LIEN, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { isSameJson, type Id } from '../kernel/json'
import { listMembers } from './build-operations'
import type { ConflitChamp } from './conflit'
import type { Fold } from './fold-journal'
import type { Fusion } from './fusion'
import { addPendants } from './hanging'
import { readShown } from './invert-etape'
import { sortParentsFirst } from './sort-parents'
import type { EntreeAnnulation, EtapeAnnulation, Trace } from './undo-entry'

/**
 * A whole merge as one step of undo: undoing it shows exactly the dossier of before, by ordinary operations that replace what the
 * merge brought, but for what someone changed since, which is left and counted. `label` completes « Annuler : … ».
 */
export function buildFusionEntry(fusion: Fusion, label: string): EntreeAnnulation {
  const reader = new Reader(fusion)
  const records = listTouched(fusion.lues)
  const created = sortParentsFirst(records.flatMap((key) => reader.listArrivals(key)))
  // Done again, what goes must go after what hangs from it, and after what was moved away from it.
  const gone = sortParentsFirst(records.flatMap((key) => reader.listDepartures(key))).reverse()
  const fields = records.flatMap((key) => reader.listFields(key))
  const entry = { label, etapes: [...created, ...fields, ...gone] }
  return addPendants(entry, fusion.avant.dossier)
}

type Key = { readonly table: TableName; readonly id: Id }

function listTouched(operations: readonly Operation[]): readonly Key[] {
  const found = new Map<string, Key>()
  for (const { t, e } of operations) {
    if (isTableName(t)) found.set(`${t}/${e}`, { table: t, id: e })
  }
  return [...found.values()]
}

/** What the merge did to a record, seen from both folds. */
class Reader {
  readonly #avant: Fold
  readonly #apres: Fold
  readonly #before: ReadonlyMap<string, ConflitChamp>
  readonly #after: ReadonlyMap<string, ConflitChamp>

  constructor({ avant, apres }: Fusion) {
    this.#avant = avant
    this.#apres = apres
    this.#before = indexConflits(avant.conflits)
    this.#after = indexConflits([...apres.enAttente, ...apres.conflits])
  }

  /** A record that was not shown before and is now. */
  listArrivals(key: Key): EtapeAnnulation[] {
    const [before, after] = this.#getRows(key)
    if (before !== undefined || after === undefined) return []
    const champs = this.#avant.index.hasRecord(key.table, key.id) ? [] : [CREATION]
    const traces = [
      ...[...champs, SUPPRESSION].flatMap((champ) => this.#buildTraces(key, champ)),
      ...this.#buildUnseen(key),
    ]
    return [this.#buildPresence({ ...key, field: PRESENCE, before: null, after }, traces)]
  }

  #buildPresence(change: Change, traces: readonly Trace[]): EtapeAnnulation {
    const tetes = this.#apres.index.listRecord(change.table, change.id)
    return { change: { ...change, ...this.#readVersions(change, SUPPRESSION) }, traces, tetes }
  }

  /** Deleted here, edited there without seeing it: the deletion stands as it was, and undoing must find it so. */
  #buildUnseen({ table, id }: Key): Trace[] {
    const heads = this.#apres.index.list(table, id, SUPPRESSION)
    const operation = heads.at(-1)
    const avant = this.#avant.index.list(table, id, SUPPRESSION)
    if (operation === undefined || !isSameIds(avant, heads)) return []
    const autres = heads.slice(0, -1)
    return [{ champ: SUPPRESSION, operation, avant, ...(autres.length === 0 ? {} : { autres }) }]
  }

  listDepartures(key: Key): EtapeAnnulation[] {
    const [before, after] = this.#getRows(key)
    if (before === undefined || after !== undefined) return []
    const traces = this.#buildTraces(key, SUPPRESSION)
    return [this.#buildPresence({ ...key, field: PRESENCE, before, after: null }, traces)]
  }

  /** The fields of a record shown before and after, and those of one taken away that it would come back with undecided. */
  listFields(key: Key): EtapeAnnulation[] {
    const [before, after] = this.#getRows(key)
    if (before === undefined) return []
    if (after === undefined) return this.#listUndecided(key, before)
    const fields = Object.entries(getDefinition(key.table).fields)
    const etapes = fields.flatMap(([name, { kind }]) =>
      kind === 'refs'
        ? this.#buildSet(key, name, before, after)
        : this.#buildField(key, name, before, after),
    )
    return [...etapes, ...this.#buildContested(key)]
  }

  /** In a record taken away: what its return alone would ask about, and what was asked before and is settled. */
  #listUndecided(key: Key, before: AnyRow): EtapeAnnulation[] {
    return listAsked(key, [...this.#avant.conflits, ...this.#apres.enAttente]).flatMap((champ) => {
      const traces = this.#buildTraces(key, champ)
      if (traces.length === 0) return []
      const shown = readShown(before, champ)
      const versions = this.#readVersions(key, champ)
      return [
        { change: { ...key, field: champ, before: shown, after: shown, ...versions }, traces },
      ]
    })
  }

  #buildField(key: Key, field: string, before: AnyRow, after: AnyRow): EtapeAnnulation[] {
    const traces = this.#buildTraces(key, field)
    const change = {
      ...key,
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
      ...this.#readVersions(key, field),
    }
    return isWorthUndoing(change, traces) ? [{ change, traces }] : []
  }

  /** The set, and apart from it each member that someone was, or is, asked about. */
  #buildSet(key: Key, field: string, before: AnyRow, after: AnyRow): EtapeAnnulation[] {
    const prefix = `${LIEN}${field}:`
    const champs = new Set(
      [this.#avant, this.#apres].flatMap(({ index }) =>
        Object.keys(index.getRecord(key.table, key.id)).filter((name) => name.startsWith(prefix)),
      ),
    )
    const asked = [...champs].filter((champ) => isAsked(this.#readVersions(key, champ)))
    const members = asked.flatMap((champ): EtapeAnnulation[] => {
      const traces = this.#buildTraces(key, champ)
      const isIn = (row: AnyRow): boolean => listMembers(row[field]).has(champ.slice(prefix.length))
      const [old, now] = [isIn(before), isIn(after)]
      const versions = this.#readVersions(key, champ)
      const change = { ...key, field: champ, before: old, after: now, ...versions }
      return isWorthUndoing(change, traces) ? [{ change, traces }] : []
    })
    const traces = [...champs]
      .filter((champ) => !asked.includes(champ))
      .flatMap((champ) => this.#buildTraces(key, champ))
    const change = { ...key, field, before: before[field] ?? [], after: after[field] ?? [] }
    return isWorthUndoing(change, traces) ? [{ change, traces }, ...members] : members
  }

  /** A record that stays, deleted by one and edited by another: undoing says that it stays. */
  #buildContested(key: Key): EtapeAnnulation[] {
    const versions = this.#readVersions(key, SUPPRESSION)
    const traces = this.#buildTraces(key, SUPPRESSION)
    if (traces.length === 0 || !isAsked(versions)) return []
    return [
      { change: { ...key, field: SUPPRESSION, before: false, after: false, ...versions }, traces },
    ]
  }

  #readVersions(key: Key, field: string): Versions {
    const place = `${key.table}/${key.id}/${field}`
    const [before, after] = [this.#before.get(place), this.#after.get(place)].map((conflit) =>
      conflit?.versions.map(({ valeur }) => valeur),
    )
    return {
      ...(before === undefined ? {} : { beforeVersions: before }),
      ...(after === undefined ? {} : { afterVersions: after }),
    }
  }

  #getRows({ table, id }: Key): readonly [AnyRow | undefined, AnyRow | undefined] {
    return [getAnyRow(this.#avant.dossier, table, id), getAnyRow(this.#apres.dossier, table, id)]
  }

  /** The heads of a field before and after; nothing when the merge left them as they were. */
  #buildTraces({ table, id }: Key, champ: string): Trace[] {
    const avant = this.#avant.index.list(table, id, champ)
    const apres = this.#apres.index.list(table, id, champ)
    const operation = apres.at(-1)
    if (operation === undefined || isSameIds(avant, apres)) return []
    const autres = apres.slice(0, -1)
    return [{ champ, operation, avant, ...(autres.length === 0 ? {} : { autres }) }]
  }
}

type Versions = Pick<Change, 'beforeVersions' | 'afterVersions'>

/** True when nobody had decided before, or nobody has after. */
function isAsked({ beforeVersions, afterVersions }: Versions): boolean {
  return beforeVersions !== undefined || afterVersions !== undefined
}

/** A merge may leave what is shown as it was, and yet settle a choice, or leave several heads that say the same. */
function isWorthUndoing(change: Change, traces: readonly Trace[]): boolean {
  if (traces.length === 0) return false
  if (!isSameJson(change.before, change.after) || isAsked(change)) return true
  return traces.some(({ autres }) => autres !== undefined)
}

/** The fields of a record that conflicts are about, its deletion apart. */
export function listAsked(
  { table, id }: { readonly table: string; readonly id: Id },
  conflits: readonly ConflitChamp[],
): readonly string[] {
  const own = conflits.filter((item) => item.table === table && item.id === id)
  return [...new Set(own.map(({ champ }) => champ))].filter((champ) => champ !== SUPPRESSION)
}

function isSameIds(a: readonly OperationId[], b: readonly OperationId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}

function indexConflits(conflits: readonly ConflitChamp[]): ReadonlyMap<string, ConflitChamp> {
  return new Map(
    conflits.map((conflit) => [`${conflit.table}/${conflit.id}/${conflit.champ}`, conflit]),
  )
}
