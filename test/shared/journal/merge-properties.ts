import fc from 'fast-check'
import { expect } from 'vitest'
import { setField } from '../../../shared/commands/set-fields'
import { getAnyRow } from '../../../shared/domain/dossier'
import type { Journal, Operation } from '../../../shared/domain/operation'
import { checkOperations } from '../../../shared/journal/check-operations'
import type { Fold } from '../../../shared/journal/fold-journal'
import { OperationValues } from '../../../shared/journal/operation-values'
import { ENGINE, FICHES, play, Replica, steps, type Engine, type World } from './replicas'

const EMPTY: Journal = { operations: [], sessions: [] }

function show({ dossier, conflits }: Fold): string {
  return JSON.stringify([
    sortKeys(dossier),
    conflits.map((conflit) => JSON.stringify(conflit)).sort(),
  ])
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  )
}

/** Throws when one of the promises of a merge is broken. */
function checkWorld(engine: Engine, world: World): void {
  const [a = EMPTY, b = EMPTY, c = EMPTY] = world.replicas.map(({ journal }) => journal)
  const union = (journals: readonly Journal[]): Journal => journals.reduce(engine.merge, EMPTY)
  const all = union([a, b, c, ...world.forks])
  const fold = engine.fold(all.operations)
  const orders = [
    union([...world.forks].reverse().concat([c, b, a])),
    engine.merge(union([b, c]), union([a, ...world.forks])),
    engine.merge(engine.merge(all, a), all),
  ]
  for (const other of orders) expect(show(engine.fold(other.operations))).toBe(show(fold))
  expect(show(engine.fold([...all.operations].reverse()))).toBe(show(fold))
  expect(engine.merge(all, all).operations.length).toBe(all.operations.length)

  const ids = new Set(all.operations.map(({ i }) => i))
  for (const { i } of world.written) expect(ids.has(i)).toBe(true)
  expect(new Set(world.written.map(({ i }) => i)).size).toBe(world.written.length)
  expect(checkOperations(world.written)).toEqual([])
  checkNothingHidden(all.operations, fold)
  for (const replica of world.replicas) {
    expect(sortKeys(replica.dossier)).toEqual(
      sortKeys(engine.fold(replica.journal.operations).dossier),
    )
  }
  checkResolution(engine, all)
}

/** Every operation that nobody replaced knowingly is shown, merged into what is shown, or a version of a conflict. */
function checkNothingHidden(operations: readonly Operation[], fold: Fold): void {
  const replaced = new Set(operations.flatMap(({ p }) => p))
  const values = new OperationValues(new Map(operations.map((item) => [item.i, item])))
  for (const { i, t, e, f } of operations) {
    if (replaced.has(i) || f === '_sup' || f === '*') continue
    const row = getAnyRow(fold.dossier, 'fichesAction', e)
    if (row === undefined) {
      const aware = operations.some(
        (item) => item.f === '_sup' && item.e === e && item.s?.includes(i) === true,
      )
      expect([aware, t]).toEqual([true, t])
      continue
    }
    if (f === 'ordre') continue
    const conflit = fold.conflits.find(({ id, champ }) => id === e && champ === f)
    if (conflit !== undefined) {
      expect(conflit.versions.map(({ operation }) => operation)).toContain(i)
    } else if (f.startsWith('lien:')) {
      const [, field = '', member = ''] = f.split(':')
      expect((row[field] as readonly string[]).includes(member)).toBe(values.read(i, f))
    } else if (f !== 'publicCible' && f !== 'descriptif') {
      expect(row[f]).toEqual(values.read(i, f))
    } else expect(fold.index.list(t, e, f)).toContain(i)
  }
}

/** Whoever decides a conflict, by a new value or by the one shown, decides for all. */
function checkResolution(engine: Engine, all: Journal): void {
  const judge = new Replica(engine, 'zzzzzzzz')
  judge.receive(all)
  for (const id of FICHES) {
    const row = getAnyRow(judge.dossier, 'fichesAction', id)
    if (row === undefined) continue
    judge.execute(setField(judge.dossier, 'fichesAction', id, 'titre', `décidé ${id}`))
    for (const { table, id: e, champ, versions } of judge.fold.conflits) {
      if (e !== id || champ !== 'origine' || table !== 'fichesAction') continue
      const top = versions.at(-1)?.valeur ?? null
      const change = { table: 'fichesAction' as const, id, field: champ, before: top, after: top }
      judge.execute({ label: 'choix', changes: [change], undo: 'record' })
    }
    const after = engine.fold(judge.journal.operations)
    expect(getAnyRow(after.dossier, 'fichesAction', id)?.['titre']).toBe(`décidé ${id}`)
    const left = after.conflits.filter(({ id: e }) => e === id).map(({ champ }) => champ)
    expect(left).not.toContain('titre')
    expect(left).not.toContain('origine')
  }
}

/** Runs the properties on an engine; throws at the first broken promise. */
export function runMergeProperties(engine: Engine = ENGINE, numRuns = 150, seed = 7): void {
  fc.assert(
    fc.property(steps, (story) => {
      checkWorld(engine, play(engine, story))
    }),
    { numRuns, seed, endOnFailure: engine !== ENGINE },
  )
}
