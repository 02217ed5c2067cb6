import { expect } from 'vitest'
import { getAnyRow } from '../../../shared/domain/dossier'
import {
  CREATION,
  LIEN,
  SUPPRESSION,
  type Journal,
  type Operation,
} from '../../../shared/domain/operation'
import { Ancestry } from '../../../shared/journal/ancestry'
import { checkOperations } from '../../../shared/journal/check-operations'
import { listEffacements } from '../../../shared/journal/effacements'
import { EFFACEMENTS } from '../../../shared/journal/effacement-operation'
import type { Fold } from '../../../shared/journal/fold-journal'
import type { Fusion } from '../../../shared/journal/fusion'
import { getCounter } from '../../../shared/journal/operation-id'
import { OperationValues } from '../../../shared/journal/operation-values'
import { isStandIn } from '../../../shared/journal/stand-in'
import type { Copy, Machine } from './copy'
import type { Outcome } from './story'

/** A fold as text, whatever the order in which it was made. */
export function show({ dossier, conflits, index }: Fold): string {
  const heads = index
    .listRecords()
    .map(({ table, id }) => [table, id, sortKeys(index.getRecord(table, id))])
  const lists = [conflits, heads].map((list) => list.map((item) => JSON.stringify(item)).sort())
  return JSON.stringify([sortKeys(dossier), ...lists])
}

export function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sortKeys)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}

/** The state without the order of siblings nor the fields in conflict, whose value shown depends on identifiers. */
function showDecided({ dossier, conflits }: Fold, fields: readonly string[]): unknown {
  const open = new Set(conflits.map(({ id, champ }) => `${id}/${champ.split(':')[1] ?? champ}`))
  return Object.values(dossier.fichesAction)
    .map((row) => [
      row.id,
      ...fields.map((field) => (open.has(`${row.id}/${field}`) ? null : row[field as 'titre'])),
    ])
    .sort()
}

/** A merge just made: the same as folding the whole, and undone and done again exactly. */
export function checkMerge(machine: Machine, copy: Copy, before: Fold, fusion: Fusion): void {
  // What was erased elsewhere is not brought back by an undo.
  const hasErasure = fusion.ajoutees.some(({ t }) => t === EFFACEMENTS)
  expect(show(copy.fold)).toBe(show(machine.fold(copy.journal.operations)))
  const last = copy.undoPile.at(-1)
  if (last?.label !== 'intégration') return
  const merged = copy.dossier
  const asked = listOpen(copy.fold)
  const restore = copy.save()
  if (hasErasure) return
  expect(copy.move('undo').ignores).toBe(0)
  expect(sortKeys(copy.dossier)).toEqual(sortKeys(before.dossier))
  const folded = machine.fold(copy.journal.operations)
  expect(sortKeys(folded.dossier)).toEqual(sortKeys(before.dossier))
  expect(listOpen(folded)).toEqual(listOpen(before))
  if (copy.redoPile.length > 0) {
    expect(copy.move('redo').ignores).toBe(0)
    expect(sortKeys(copy.dossier)).toEqual(sortKeys(merged))
    const again = machine.fold(copy.journal.operations)
    expect(sortKeys(again.dossier)).toEqual(sortKeys(merged))
    expect(listOpen(again)).toEqual(asked)
  }
  // What the story goes on from is the merge alone.
  restore()
}

/** What is left undecided, with the values: what a person is asked. */
function listOpen({ conflits }: Fold): readonly unknown[] {
  return conflits
    .map(({ id, champ, versions }) => [
      id,
      champ,
      versions.map(({ valeur }) => JSON.stringify(valeur)).sort(),
    ])
    .map((item) => JSON.stringify(item))
    .sort()
}

/** At the end: every order of exchange gives one state, nobody's edit is lost, and what was erased is gone. */
export function checkOutcome(machine: Machine, { copies, written, told }: Outcome): void {
  const empty: Journal = { operations: [], sessions: [] }
  const unite = (journals: readonly Journal[]): Journal =>
    journals.reduce((a, b) => machine.merge(a, b, machine.fold(a.operations)).journal, empty)
  const journals = copies.map(({ journal }) => journal)
  const all = unite(journals)
  const fold = machine.fold(all.operations)
  const [head = empty, ...tail] = journals
  for (const other of [
    unite([...journals].reverse()),
    unite([...tail, head]),
    unite([unite(tail), head, all, all]),
  ]) {
    expect(show(machine.fold(other.operations))).toBe(show(fold))
  }
  expect(show(machine.fold([...all.operations].reverse()))).toBe(show(fold))
  expect(checkOperations(all.operations)).toEqual([])
  expect(new Set(all.operations.map(({ i }) => i)).size).toBe(all.operations.length)
  const present = new Set(all.operations.map(({ i }) => i))
  for (const i of written.keys()) expect(present.has(i)).toBe(true)
  checkHeads([...written.values()], told, fold)
  checkShown(all.operations, fold)
  checkGone(written, told, fold)
  checkErased(all, written, told)
  checkUnseenKept(all, written, told)
  for (const copy of copies) checkCopy(machine, copy, all)
}

/** The heads of every field are the operations that nobody replaced knowingly: not one more (a false conflict), not one less (a loss). */
function checkHeads(
  written: readonly Operation[],
  told: ReadonlyMap<string, ReadonlySet<string>>,
  { index }: Fold,
): void {
  const fields = new Map<string, Operation[]>()
  for (const operation of written) {
    const key = `${operation.t}/${operation.e}/${operation.f}`
    fields.set(key, [...(fields.get(key) ?? []), operation])
  }
  for (const operations of fields.values()) {
    const [{ t, e, f } = { t: '', e: '', f: '' }] = operations
    if (f === CREATION) continue
    const heads = operations
      .filter(({ i }) => !operations.some((other) => told.get(other.i)?.has(i) === true))
      .map(({ i }) => i)
    const own = index.list(t, e, f).filter((id) => operations.some(({ i }) => i === id))
    expect([t, e, f, ...own]).toEqual([t, e, f, ...heads.sort()])
  }
}

/** Every head is shown, merged into what is shown, or a version of a conflict; a record that is gone was deleted by who knew. */
function checkShown(operations: readonly Operation[], fold: Fold): void {
  const values = new OperationValues(new Map(operations.map((item) => [item.i, item])))
  for (const { t, e, f, i } of operations) {
    if (f === SUPPRESSION || f === CREATION || f === 'ordre' || t !== 'fichesAction') continue
    if (!fold.index.list(t, e, f).includes(i)) continue
    const row = getAnyRow(fold.dossier, 'fichesAction', e)
    if (row === undefined) continue
    const conflit = fold.conflits.find(({ id, champ }) => id === e && champ === f)
    if (conflit !== undefined) {
      expect(conflit.versions.map(({ operation }) => operation)).toContain(i)
    } else if (f.startsWith(LIEN)) {
      const [, field = '', member = ''] = f.split(':')
      expect((row[field] as readonly string[]).includes(member)).toBe(values.read(i, f))
    } else if (f !== 'publicCible' && f !== 'descriptif') expect(row[f]).toEqual(values.read(i, f))
  }
}

/** A record is gone only when those who last spoke of it deleted it, and had together been told of every head of it. */
function checkGone(
  written: ReadonlyMap<string, Operation>,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  { dossier, index }: Fold,
): void {
  const ids = new Set(
    [...written.values()].flatMap(({ t, e }) => (t === 'fichesAction' ? [e] : [])),
  )
  for (const id of ids) {
    const deleters = index.list('fichesAction', id, SUPPRESSION).filter((i) => written.has(i))
    if (dossier.fichesAction[id] !== undefined || deleters.length === 0) continue
    // Operations of one gesture share what their author had been told of.
    const isSeen = (i: string): boolean =>
      deleters.some((one) => told.get(one)?.has(i) === true || told.get(one) === told.get(i))
    const heads = index.listRecord('fichesAction', id).filter((i) => written.has(i))
    const unseen = heads.filter((i) => !isSeen(i))
    expect([id, ...unseen]).toEqual([id])
  }
}

function checkErased(
  all: Journal,
  written: ReadonlyMap<string, Operation>,
  told: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const byId = new Map(all.operations.map((operation) => [operation.i, operation]))
  for (const { table, id, champs, jusqua, vu, operation } of listEffacements(all)) {
    const seen = listSeen(operation, told, all)
    for (const { i, t, e, f } of written.values()) {
      if (t !== table || e !== id || getCounter(i) > jusqua || f === SUPPRESSION) continue
      if (vu !== undefined && !seen.has(i)) continue
      const field = f.startsWith(LIEN) ? (f.split(':')[1] ?? '') : f
      if (champs !== null && f !== CREATION && !champs.includes(field)) continue
      const { v, d } = byId.get(i) ?? {}
      expect(d).toBeUndefined()
      if (f === CREATION) {
        const left = Object.keys(v as object)
        expect(left.filter((name) => champs === null || champs.includes(name))).toEqual([])
      } else expect(['', null, false, 'a0', 'NaN']).toContain(Array.isArray(v) ? 'NaN' : v)
    }
  }
  // Splices that stay can be read, their base erased or not.
  const values = new OperationValues(byId)
  for (const { i, d, f } of all.operations)
    if (d !== undefined) expect(values.read(i, f)).toBeDefined()
}

/** What whoever erased a field had not seen of it is still there, as it was written. */
function checkUnseenKept(
  all: Journal,
  written: ReadonlyMap<string, Operation>,
  told: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const byId = new Map(all.operations.map((operation) => [operation.i, operation]))
  const effacements = listEffacements(all).map((effacement) => {
    return { ...effacement, seen: listSeen(effacement.operation, told, all) }
  })
  for (const { i, t, e, f, v } of written.values()) {
    if (v === undefined || f === CREATION || f === SUPPRESSION) continue
    const champ = f.startsWith(LIEN) ? (f.split(':')[1] ?? '') : f
    const isErased = effacements.some(
      ({ table, id, champs, jusqua, vu, seen }) =>
        table === t &&
        id === e &&
        (champs === null || champs.includes(champ)) &&
        getCounter(i) <= jusqua &&
        (vu === undefined || seen.has(i)),
    )
    if (!isErased) expect(byId.get(i)?.v).toEqual(v)
  }
}

/** What the author of an erasure was told of, and what the deletions they were told of had seen: those values go with the record. */
function listSeen(
  erasure: string,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  all: Journal,
): ReadonlySet<string> {
  const known = told.get(erasure) ?? new Set()
  const ancestry = new Ancestry(new Map(all.operations.map((item) => [item.i, item])))
  const deletions = all.operations.filter(({ i, s }) => s !== undefined && known.has(i))
  return new Set([...known, ...ancestry.list(deletions.flatMap(({ s }) => s ?? []))])
}

/** A copy shows what its owner was told of, history or not; once the whole comes in, it is the state of all. */
function checkCopy(machine: Machine, copy: Copy, all: Journal): void {
  const isTold = (id: string): boolean => copy.told.has(id)
  const ancestry = new Ancestry(new Map(all.operations.map((item) => [item.i, item])))
  const known = all.operations
    .filter((operation) =>
      isStandIn(operation)
        ? [...operation.p, ...(operation.z ?? [])].every(isTold)
        : isTold(operation.i),
    )
    // A deletion is told with all that its author had seen, what was replaced since included: those values go with the record.
    .map((item) => (item.s === undefined ? item : { ...item, s: ancestry.list(item.s) }))
  const effacements = copy.journal.operations.filter(({ t }) => t === '_effacements')
  const expected = machine.fold(
    machine.erase({ operations: merge(known, effacements), sessions: [] }).operations,
  )
  if (!all.operations.some(({ t }) => t === '_effacements')) {
    const fields = ['titre', 'origine', 'statut', 'pilotes']
    const shown = machine.fold(copy.journal.operations)
    const open = { dossier: shown.dossier, conflits: [...shown.conflits, ...expected.conflits] }
    expect(showDecided({ ...shown, ...open }, fields)).toEqual(
      showDecided({ ...expected, conflits: open.conflits }, fields),
    )
    // Two people who wrote the same are one version of a copy without history, which gives the value and not who wrote it.
    expect(listOpenSimple(shown)).toEqual(listOpenSimple(expected))
  }
  copy.receive(all, [])
  expect(sortKeys(copy.dossier)).toEqual(sortKeys(machine.fold(all.operations).dossier))
}

function listOpenSimple({ conflits, ...fold }: Fold): readonly unknown[] {
  const distinct = conflits.map((conflit) => {
    const versions = new Map(conflit.versions.map((one) => [JSON.stringify(one.valeur), one]))
    return { ...conflit, versions: [...versions.values()] }
  })
  return listOpen({ ...fold, conflits: distinct }).filter(
    (item) => !/"(publicCible|descriptif|_sup|lien:[^"]*)"/.test(String(item)),
  )
}

function merge(a: readonly Operation[], b: readonly Operation[]): readonly Operation[] {
  return [...new Map([...a, ...b].map((operation) => [operation.i, operation])).values()]
}
