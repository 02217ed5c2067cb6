import { createEmptyDossier, type AnyRow, type Dossier } from '../domain/dossier'
import type { RestoreIssue } from '../domain/entity'
import { CREATION, LIEN, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { isSameJson, type Id, type Json } from '../kernel/json'
import { listMembers } from './build-operations'
import type { ConflitChamp } from './conflit'
import { HeadsIndex } from './heads-index'
import { EFFACEMENTS } from './effacement-operation'
import { buildErasedValueTest } from './effacements'
import { getCounter, getSession, sortOperations } from './operation-id'
import { OperationValues } from './operation-values'
import { readField } from './read-field'
import { resolveStandIns } from './resolve-stand-ins'
import { runSteps, scaleSteps, visitSteps, type Steps } from './steps'

/** A field or a table of a newer application: kept in the operations, not shown. */
export type ChampInconnu = {
  readonly table: string
  readonly id: Id
  /** Null when the whole table is unknown, or the record itself cannot be read. */
  readonly champ: string | null
}

export type Fold = {
  readonly dossier: Dossier
  readonly index: HeadsIndex
  readonly conflits: readonly ConflitChamp[]
  /** What stands undecided in deleted records: asked again the day they come back. */
  readonly enAttente: readonly ConflitChamp[]
  readonly inconnus: readonly ChampInconnu[]
  /** Values that could not be read: the default stands in their place, the operation keeps them. */
  readonly illisibles: readonly RestoreIssue[]
}

/** The records to fold again: their identifiers by table. */
export type Touched = ReadonlyMap<string, ReadonlySet<Id>>

type RecordName = { readonly table: string; readonly id: Id }

/** Records of a step: one may hold long texts to merge. */
const RECORDS = 20

type Parts = {
  rows: Map<TableName, Record<Id, AnyRow>>
  index: HeadsIndex
  values: OperationValues
  /** Heads that a deletion had seen, when they are not those that it names. */
  seen: ReadonlyMap<OperationId, readonly OperationId[]>
  conflits: ConflitChamp[]
  enAttente: ConflitChamp[]
  inconnus: ChampInconnu[]
  illisibles: RestoreIssue[]
}

/**
 * The current state of a dossier: a pure function of the set of its operations, whatever their order and however often they are
 * repeated. Nothing is decided by a clock; what two people changed without seeing each other is either merged or shown.
 */
export function foldJournal(operations: readonly Operation[]): Fold {
  return runSteps(foldSteps(operations))
}

/** The same, cut in steps. */
export function* foldSteps(operations: readonly Operation[]): Steps<Fold> {
  const isErased = buildErasedValueTest(operations)
  const built = partsSteps(operations, new HeadsIndex(), isErased)
  const parts = yield* scaleSteps(built, 0, 0.4)
  const fold = ({ table, id }: RecordName): void => {
    foldAny(table, id, parts)
  }
  yield* scaleSteps(visitSteps(parts.index.listRecords(), fold, RECORDS), 0.4, 1)
  const dossier = { ...createEmptyDossier(), ...Object.fromEntries(parts.rows) } as Dossier
  const { index, conflits, enAttente, inconnus, illisibles } = parts
  return { dossier, index, conflits, enAttente, inconnus, illisibles }
}

/**
 * The same as `foldJournal(operations)`, when `before` is the fold of a journal that differs from this one in the records of
 * `touched` alone: the others are taken as they are. `before` is not modified.
 */
export function refoldJournal(
  before: Fold,
  operations: readonly Operation[],
  touched: Touched,
): Fold {
  return runSteps(refoldSteps(before, operations, touched))
}

/** The same, cut in steps. */
export function* refoldSteps(
  before: Fold,
  operations: readonly Operation[],
  touched: Touched,
): Steps<Fold> {
  const isTouched = (table: string, id: Id): boolean => touched.get(table)?.has(id) === true
  const near: Operation[] = []
  const choose = (operation: Operation): void => {
    if (isTouched(operation.t, operation.e)) near.push(operation)
  }
  yield* scaleSteps(visitSteps(operations, choose), 0, 0.2)
  const index = before.index.copyWithout(isTouched)
  const built = partsSteps(near, index, buildErasedValueTest(operations))
  const parts = yield* scaleSteps(built, 0.2, 0.5)
  const tables: Partial<Record<TableName, Record<Id, AnyRow>>> = {}
  const names: RecordName[] = []
  for (const [table, ids] of touched) {
    if (isTableName(table)) {
      const rows: Record<Id, AnyRow> = { ...(before.dossier[table] as Record<Id, AnyRow>) }
      for (const id of ids) Reflect.deleteProperty(rows, id)
      parts.rows.set(table, rows)
      tables[table] = rows
    }
    for (const id of ids) if (parts.index.hasRecord(table, id)) names.push({ table, id })
  }
  const fold = ({ table, id }: RecordName): void => {
    foldAny(table, id, parts)
  }
  yield* scaleSteps(visitSteps(names, fold, RECORDS), 0.5, 1)
  const isKept = ({ table, id }: RecordName): boolean => !isTouched(table, id)
  return {
    dossier: { ...before.dossier, ...tables } as Dossier,
    index: parts.index,
    conflits: [...before.conflits.filter(isKept), ...parts.conflits],
    enAttente: [...before.enAttente.filter(isKept), ...parts.enAttente],
    inconnus: [...before.inconnus.filter(isKept), ...parts.inconnus],
    illisibles: [...before.illisibles.filter(isKept), ...parts.illisibles],
  }
}

/** The heads of operations, and what reading their values needs. */
function* partsSteps(
  operations: readonly Operation[],
  index: HeadsIndex,
  isErased: (operation: Operation, field: string) => boolean,
): Steps<Parts> {
  const byId = new Map<OperationId, Operation>()
  const keep = (operation: Operation): void => void byId.set(operation.i, operation)
  yield* scaleSteps(visitSteps(operations, keep), 0, 0.4)
  const unique = byId.size === operations.length ? operations : [...byId.values()]
  const sorted = sortOperations(unique)
  const values = new OperationValues(byId, isErased)
  const resolved = resolveStandIns(sorted, values)
  const seen = new Map<OperationId, readonly OperationId[]>()
  const add = (operation: Operation): void => {
    index.add(operation)
    if (resolved !== sorted && operation.s !== undefined) seen.set(operation.i, operation.s)
  }
  yield* scaleSteps(visitSteps(resolved, add), 0.4, 1)
  const last = sorted.at(-1)
  if (last !== undefined) index.raiseClock(getCounter(last.i))
  const found = { conflits: [], enAttente: [], inconnus: [], illisibles: [] }
  return { rows: new Map(), index, values, seen, ...found }
}

function foldAny(table: string, id: Id, parts: Parts): void {
  if (isTableName(table)) foldRecord(table, id, parts)
  else if (table !== EFFACEMENTS) parts.inconnus.push({ table, id, champ: null })
}

function foldRecord(table: TableName, id: Id, parts: Parts): void {
  const conflits: ConflitChamp[] = []
  const raw = readRecord(table, id, parts, conflits)
  const restored = getDefinition(table).restore(raw)
  if (!restored.ok) {
    parts.inconnus.push({ table, id, champ: null })
    return
  }
  const row = restored.value.row as AnyRow
  parts.illisibles.push(...restored.value.issues)
  for (const [name, value] of Object.entries(raw)) {
    if (!isSameJson(row[name], value)) parts.index.setExact(table, id, name, false)
  }
  if (isGone(table, id, parts)) {
    parts.index.setDeleted(table, id, row)
    parts.enAttente.push(...conflits)
  } else {
    parts.conflits.push(...conflits)
    const rows = parts.rows.get(table) ?? {}
    rows[id] = row
    parts.rows.set(table, rows)
  }
}

/** The values of a record as its operations hold them, before they are checked; its conflicts on the way. */
function readRecord(
  table: TableName,
  id: Id,
  parts: Parts,
  conflits: ConflitChamp[],
): Record<string, Json> {
  const { index, values } = parts
  const { fields } = getDefinition(table)
  const raw: Record<string, Json> = { id }
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'refs') {
      raw[name] = listSet(table, id, name, parts, conflits)
      continue
    }
    const read = readField(index.list(table, id, name), name, field, values)
    if (read.value !== undefined) raw[name] = read.value
    addConflit(conflits, table, id, name, read.versions)
  }
  for (const champ of index.listFields(table, id)) {
    const isOurs = champ === CREATION || champ === SUPPRESSION || champ.startsWith(LIEN)
    if (!isOurs && !Object.hasOwn(fields, champ)) parts.inconnus.push({ table, id, champ })
  }
  return raw
}

/** The members of a set: those of its creation and those set since, each with its own heads. */
function listSet(
  table: TableName,
  id: Id,
  name: string,
  parts: Parts,
  conflits: ConflitChamp[],
): readonly string[] {
  const { index, values } = parts
  const prefix = `${LIEN}${name}:`
  const names = new Set<string>()
  for (const head of index.list(table, id, CREATION)) {
    const initial = values.read(head, name)
    for (const member of listMembers(initial)) names.add(`${prefix}${member}`)
  }
  for (const champ of index.listFields(table, id)) {
    if (champ.startsWith(prefix)) names.add(champ)
  }
  const members: string[] = []
  for (const champ of names) {
    const read = readField(index.list(table, id, champ), champ, undefined, values)
    if (read.value === true) members.push(champ.slice(prefix.length))
    addConflit(conflits, table, id, champ, read.versions)
  }
  return members.sort()
}

function addConflit(
  conflits: ConflitChamp[],
  table: string,
  id: Id,
  champ: string,
  versions: ConflitChamp['versions'],
): void {
  if (versions.length > 0) conflits.push({ table, id, champ, versions })
}

/**
 * A record is gone when everyone who last spoke of it deleted it, and together had seen every head of it: an edit that no deleter
 * had seen keeps the record, and says so.
 */
function isGone(table: TableName, id: Id, parts: Parts): boolean {
  const { index, values } = parts
  const heads = index.list(table, id, SUPPRESSION)
  const deletions = heads.filter((head) => values.get(head)?.v === true)
  if (deletions.length === 0) return false
  const seen = new Set<OperationId>(
    deletions.flatMap((head) => parts.seen.get(head) ?? values.get(head)?.s ?? []),
  )
  const nonVus = index.listRecord(table, id).filter((head) => !seen.has(head))
  if (nonVus.length === 0 && deletions.length === heads.length) return true
  const versions = heads.map((head) => {
    const operation = values.get(head)
    const valeur = operation?.v ?? null
    return { operation: head, valeur, session: getSession(head), quand: operation?.q ?? 0 }
  })
  parts.conflits.push({ table, id, champ: SUPPRESSION, versions, nonVus })
  return false
}
