import fc from 'fast-check'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import type { Journal, Operation } from '../../../shared/domain/operation'
import { REGISTRY, type TableName } from '../../../shared/domain/registry'
import { buildOperations } from '../../../shared/journal/build-operations'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { mergeJournals } from '../../../shared/journal/merge-journals'
import type { Json } from '../../../shared/kernel/json'

/** What the properties exercise, so that a mutant can be put in its place. */
export type Engine = {
  readonly fold: (operations: readonly Operation[]) => Fold
  readonly merge: (a: Journal, b: Journal) => Journal
  readonly write: typeof buildOperations
}

export const ENGINE: Engine = {
  fold: foldJournal,
  merge: (a, b) => mergeJournals(a, b).journal,
  write: buildOperations,
}

export const FICHES = ['fa_0', 'fa_1', 'fa_2', 'fa_3']

export type Step =
  | { k: 'set'; r: number; e: number; f: string; v: Json }
  | { k: 'text'; r: number; e: number; at: number; word: string }
  | { k: 'rich'; r: number; e: number; at: number; word: string }
  | { k: 'member'; r: number; e: number; m: number; on: boolean }
  | { k: 'delete'; r: number; e: number }
  | { k: 'return'; r: number; e: number }
  | { k: 'mail'; r: number; to: number }
  | { k: 'fork'; r: number }
  | { k: 'skew'; r: number; by: number }

const replica = fc.nat(2)
const record = fc.nat(FICHES.length - 1)
const word = fc.constantFrom('Un.', 'Deux.', 'Trois !', '')

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      k: fc.constant('set' as const),
      r: replica,
      e: record,
      f: fc.constantFrom('titre', 'origine', 'statut', 'ordre'),
      v: fc.constantFrom<Json>('a0', 'a1', 'a2', 'a0V'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      k: fc.constantFrom('text' as const, 'rich' as const),
      r: replica,
      e: record,
      at: fc.nat(5),
      word,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      k: fc.constant('member' as const),
      r: replica,
      e: record,
      m: fc.nat(2),
      on: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      k: fc.constantFrom('delete' as const, 'return' as const),
      r: replica,
      e: record,
    }),
  },
  { weight: 3, arbitrary: fc.record({ k: fc.constant('mail' as const), r: replica, to: replica }) },
  { weight: 1, arbitrary: fc.record({ k: fc.constant('fork' as const), r: replica }) },
  {
    weight: 1,
    arbitrary: fc.record({
      k: fc.constant('skew' as const),
      r: replica,
      by: fc.integer({ min: -1e9, max: 1e10 }),
    }),
  },
)

/** Long lists only: short ones miss real faults (storage.md §4). */
export const steps = fc.array(step, { minLength: 15, maxLength: 50, size: 'max' })

/** One copy of the dossier, on one machine. */
export class Replica {
  journal: Journal = { operations: [], sessions: [] }
  fold: Fold
  clock = 1_700_000_000_000
  readonly #engine: Engine
  readonly #session: string

  constructor(engine: Engine, session: string) {
    this.#engine = engine
    this.#session = session
    this.fold = engine.fold([])
  }

  get dossier(): Dossier {
    return this.fold.dossier
  }

  execute(command: Command): readonly Operation[] {
    const writer = { session: this.#session, now: this.clock, format: 1 }
    const written = this.#engine.write(command, this.fold.index, writer)
    this.fold = { ...this.fold, dossier: applyCommand(this.fold.dossier, command) }
    this.journal = { ...this.journal, operations: [...this.journal.operations, ...written] }
    return written
  }

  receive(other: Journal): void {
    this.journal = this.#engine.merge(this.journal, other)
    this.fold = this.#engine.fold(this.journal.operations)
  }
}

const CTX = {
  now: 0,
  today: '2026-01-01',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix: string) => prefix,
}

export function createFiche(id: string): Command {
  const row = {
    ...REGISTRY.fichesAction.create(CTX),
    id,
    origine: 'départ',
    descriptif: doc('A.', 'B.', 'C.'),
  }
  return createRecord('fichesAction', { ...row, pilotes: ['org_0'] })
}

export function doc(...paragraphs: readonly string[]) {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  return { type: 'doc' as const, content }
}

const TABLE: TableName = 'fichesAction'

/** A field of several plain lines. */
const LONG_TEXT = 'publicCible'

/** The gesture of a step on the dossier as its author sees it; null when there is nothing to do. */
export function buildGesture(dossier: Dossier, step: Step): Command | null {
  if (step.k === 'mail' || step.k === 'fork' || step.k === 'skew') return null
  const id = FICHES[step.e] ?? ''
  const row = getAnyRow(dossier, TABLE, id)
  if (step.k === 'return') return row === undefined ? createFiche(id) : null
  if (step.k === 'delete') return row === undefined ? null : deleteRecord(dossier, TABLE, id)
  if (row === undefined) return null
  if (step.k === 'set') {
    const v = step.f === 'statut' ? (step.v === 'a0' ? 'en_cours' : 'piste') : step.v
    return setField(dossier, TABLE, id, step.f, v)
  }
  if (step.k === 'member') {
    const members = new Set(row['pilotes'] as readonly string[])
    if (step.on) members.add(`org_${String(step.m)}`)
    else members.delete(`org_${String(step.m)}`)
    return setField(dossier, TABLE, id, 'pilotes', [...members].sort())
  }
  return setField(dossier, TABLE, id, ...buildText(row, step.k, step.at, step.word))
}

function buildText(
  row: { readonly [field: string]: Json },
  kind: 'text' | 'rich',
  at: number,
  word: string,
): [string, Json] {
  if (kind === 'text') {
    const words = (row[LONG_TEXT] as string).split('\n')
    words.splice(at % (words.length + 1), 1, word)
    return [LONG_TEXT, words.join('\n')]
  }
  const old = row['descriptif'] as ReturnType<typeof doc> | null
  const blocks = [...(old?.content ?? [])]
  blocks.splice(at % (blocks.length + 1), 1, ...doc(word === '' ? 'vide' : word).content)
  return ['descriptif', { type: 'doc', content: blocks }]
}

export type World = {
  readonly replicas: readonly Replica[]
  readonly forks: readonly Journal[]
  readonly written: readonly Operation[]
}

/** Plays a story of three people who edit, mail their copies, and find old ones again. */
export function play(engine: Engine, story: readonly Step[]): World {
  const replicas = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map((id) => new Replica(engine, id))
  const [first] = replicas
  const written: Operation[] = []
  for (const id of FICHES) written.push(...(first?.execute(createFiche(id)) ?? []))
  for (const other of replicas.slice(1)) other.receive(first?.journal ?? other.journal)
  const forks: Journal[] = []
  for (const step of story) {
    const author = replicas[step.r] as Replica
    author.clock += 1000
    if (step.k === 'mail') replicas[step.to]?.receive(author.journal)
    else if (step.k === 'fork') forks.push(author.journal)
    else if (step.k === 'skew') author.clock += step.by
    const gesture = buildGesture(author.dossier, step)
    if (gesture !== null) written.push(...author.execute(gesture))
  }
  return { replicas, forks, written }
}
