import fc from 'fast-check'
import { createRecord } from '../../../shared/commands/create-record'
import {
  CREATION,
  SUPPRESSION,
  type Journal,
  type Operation,
} from '../../../shared/domain/operation'
import type { Change } from '../../../shared/domain/command'
import { REGISTRY } from '../../../shared/domain/registry'
import { setField } from '../../../shared/commands/set-fields'
import { listVus } from '../../../shared/journal/effacements'
import { buildDecision, type DecisionConflit } from '../../../shared/journal/decisions'
import type { Fusion } from '../../../shared/journal/fusion'
import { buildResume } from '../../../shared/journal/resume'
import type { Json } from '../../../shared/kernel/json'
import { compareDossiers } from '../../../shared/rules/differences.rules'
import { listChoices } from '../../../renderer/store/choix-reception'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Copy, type Machine } from './copy'
import { buildGesture, createFiche, doc, FICHES, step as gesture, type Step } from './replicas'

/** How a copy is sent. */
export type Forme = 'complet' | 'allege' | 'parcelle' | 'ancien'

export type Move =
  | Step
  | { k: 'send'; r: number; to: number; forme: Forme; choix: number }
  | { k: 'decide'; r: number; at: number; how: number }
  | { k: 'undo'; r: number }
  | { k: 'redo'; r: number }
  | { k: 'child'; r: number; e: number }
  | { k: 'erase'; r: number; e: number; whole: boolean }
  | { k: 'clock'; r: number; to: number }

const copy = fc.nat(4)

export type Options = { readonly formes: readonly Forme[]; readonly erase: boolean }

export const EVERYTHING: Options = {
  formes: ['complet', 'complet', 'allege', 'parcelle', 'ancien'],
  erase: true,
}

/** Long lists only: short ones miss real faults. */
export function buildMoves({ formes, erase }: Options): fc.Arbitrary<Move[]> {
  const move: fc.Arbitrary<Move> = fc.oneof(
    { weight: 12, arbitrary: gesture },
    {
      weight: 6,
      arbitrary: fc.record({
        k: fc.constant('send' as const),
        r: copy,
        to: copy,
        forme: fc.constantFrom(...formes),
        choix: fc.nat(11),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        k: fc.constant('decide' as const),
        r: copy,
        at: fc.nat(9),
        how: fc.nat(4),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ k: fc.constantFrom('undo' as const, 'redo' as const), r: copy }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ k: fc.constant('child' as const), r: copy, e: fc.nat(3) }),
    },
    {
      weight: erase ? 1 : 0,
      arbitrary: fc.record({
        k: fc.constant('erase' as const),
        r: copy,
        e: fc.nat(3),
        whole: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        k: fc.constant('clock' as const),
        r: copy,
        // Ten years back, and the clock of a machine whose battery is flat.
        to: fc.constantFrom(1_385_000_000_000, 0, 1_700_000_000_000, 2_000_000_000_000),
      }),
    },
  )
  return fc.array(move, { minLength: 20, maxLength: 60, size: 'max' })
}

export type Outcome = {
  readonly copies: readonly Copy[]
  /** Every operation that anyone wrote, as it was written. */
  readonly written: ReadonlyMap<string, Operation>
  /** For each of them, what its author had been told of. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>
}

export type Watch = (copy: Copy, before: Copy['fold'], fusion: Fusion) => void

const SESSIONS = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee']

/** Plays a story of two to five people who edit and send their copies in every form. */
export function play(
  machine: Machine,
  moves: readonly Move[],
  people: number,
  watch: Watch,
): Outcome {
  const copies = SESSIONS.slice(0, people).map((id) => new Copy(machine, id))
  const written = new Map<string, Operation>()
  const told = new Map<string, ReadonlySet<string>>()
  const old: { readonly journal: Journal; readonly told: ReadonlySet<string> }[] = []
  let count = 0
  const note = (author: Copy, run: () => readonly Operation[], learnt?: Iterable<string>): void => {
    const before = new Set([...author.told, ...(learnt ?? [])])
    for (const operation of run()) {
      written.set(operation.i, operation)
      told.set(operation.i, before)
    }
  }
  const send = (from: Copy, to: Copy, forme: Forme, choix: number): void => {
    const sent =
      forme === 'ancien' ? old[count % Math.max(1, old.length)] : buildSent(from, forme, count)
    const before = to.fold
    if (sent === undefined) return
    note(
      to,
      () => {
        const { fusion, written: own } = to.integrate(sent.journal, sent.told, (received) =>
          choose(received, choix),
        )
        watch(to, before, fusion)
        return own
      },
      sent.told,
    )
  }
  const [first] = copies
  for (const id of FICHES)
    if (first !== undefined) note(first, () => first.execute(createFiche(id)))
  for (const other of copies.slice(1)) if (first !== undefined) send(first, other, 'complet', 11)
  for (const copy of copies) copy.undoPile = []
  for (const move of moves) {
    count += 1
    const author = copies[move.r % people] as Copy
    author.clock += 1000
    if (move.k === 'send') {
      const to = copies[move.to % people] as Copy
      if (count % 3 === 0) old.push({ journal: author.journal, told: new Set(author.told) })
      if (to !== author) send(author, to, move.forme, move.choix)
    } else if (move.k === 'clock') author.clock = move.to
    else if (move.k === 'undo' || move.k === 'redo') {
      const direction = move.k
      note(author, () => author.move(direction).written)
    } else if (move.k === 'decide') note(author, () => decide(author, move.at, move.how))
    else if (move.k === 'child') note(author, () => addChild(author, move.e, count))
    else if (move.k === 'erase') note(author, () => erase(author, move.e, move.whole, count))
    else {
      const command = buildGesture(author.dossier, name(move, count))
      if (command !== null) note(author, () => author.execute(command))
    }
  }
  return { copies, written, told }
}

/** Values that nobody else writes, so that each can be followed. */
function name(step: Step, count: number): Step {
  if (step.k === 'set' && (step.f === 'titre' || step.f === 'origine') && count % 3 > 0) {
    return { ...step, v: `${JSON.stringify(step.v)} ${String(count)}` }
  }
  return step
}

type Sent = { readonly journal: Journal; readonly told: ReadonlySet<string> }

function buildSent(from: Copy, forme: Forme, count: number): Sent {
  if (forme === 'complet') return { journal: from.journal, told: new Set(from.told) }
  const session = buildSession(`resume${String(count).padStart(8, '0')}`)
  const kept = FICHES.filter((_id, at) => forme !== 'parcelle' || (at + count) % 2 === 0)
  const garde = (table: string, id: string): boolean =>
    table !== 'fichesAction' || kept.includes(id)
  const journal = buildResume(from.journal, { session, now: from.clock, format: 1, garde })
  const records = new Set(journal.operations.map(({ t, e }) => `${t}/${e}`))
  return { journal, told: new Set([...from.told].filter((id) => isOf(from, id, records))) }
}

/** What was told through a copy without history is known by the record it speaks of; a deleted one goes without its values. */
function isOf(from: Copy, id: string, records: ReadonlySet<string>): boolean {
  const operation = from.journal.operations.find(
    ({ i, p, z }) => i === id || p.includes(id) || z?.includes(id) === true,
  )
  if (operation === undefined || !records.has(`${operation.t}/${operation.e}`)) return false
  const { t, e, f } = operation
  const isGone = from.fold.index.getDeleted(t, e) !== undefined
  return !isGone || f === CREATION || f === SUPPRESSION
}

function buildSession(id: string) {
  return { id, nom: id, fonction: '', organisme: '', app: 'cairn', debut: 0 }
}

/** What the reader of a received copy chooses: mostly nothing; to refuse it all, a part of it, or to decide at once. */
function choose(fusion: Fusion, choix: number): readonly Change[] {
  const { avant, apres, conflits } = fusion
  const differences = compareDossiers(avant.dossier, apres.dossier)
  const cles = differences.flatMap(({ table, id, genre, champs }) =>
    genre === 'modification' && choix !== 1
      ? champs.map(({ champ }) => `${table}/${id}/${champ}`)
      : [`${table}/${id}`],
  )
  if (choix <= 1) return listChoices(fusion, { exclus: cles, decisions: {} })
  if (choix > 4) return []
  const exclus = choix === 4 ? [] : cles.filter((_cle, at) => at % 2 === choix % 2)
  const decisions = conflits.map(({ table, id, champ, versions }, at) => {
    const operation = versions[at % versions.length]?.operation ?? ''
    return [`${table}/${id}/${champ}`, { genre: 'version', operation }] as const
  })
  return listChoices(fusion, { exclus, decisions: Object.fromEntries(decisions) })
}

function decide(author: Copy, at: number, how: number): readonly Operation[] {
  const { conflits } = author.fold
  const conflit = conflits[at % Math.max(1, conflits.length)]
  if (conflit === undefined) return []
  const operation = conflit.versions[at % conflit.versions.length]?.operation ?? ''
  const valeur: Json = conflit.champ === 'descriptif' ? doc('Décidé.') : 'piste'
  const decisions: readonly DecisionConflit[] = [
    { genre: 'version', operation },
    { genre: 'version', operation },
    { genre: 'garder' },
    { genre: 'supprimer' },
    { genre: 'valeur', valeur },
  ]
  const decision = decisions[how] ?? { genre: 'garder' }
  const changes = buildDecision(author.dossier, conflit, decision)
  return author.execute({ label: 'décision', changes, undo: 'record' })
}

function addChild(author: Copy, e: number, count: number): readonly Operation[] {
  const fiche = FICHES[e] ?? ''
  if (author.dossier.fichesAction[fiche] === undefined) return []
  const row = { ...REGISTRY.etapes.create(createFixedCtx()), id: `eta_${String(count)}`, fiche }
  return author.execute(createRecord('etapes', row))
}

function erase(author: Copy, e: number, whole: boolean, count: number): readonly Operation[] {
  const id = FICHES[e] ?? ''
  if (!author.fold.index.hasRecord('fichesAction', id)) return []
  const champs = whole ? null : ['titre', 'descriptif', 'pilotes']
  const jusqua = author.fold.index.clock
  const target = { table: 'fichesAction', id, champs, jusqua, motif: 'demande', jour: '2026-01-01' }
  if (whole) return author.erase(target)
  const vu = listVus(author.journal.operations, 'fichesAction', id)
  // What is shown is written again without what must go, so that whoever did not know is asked.
  const isShown = author.dossier.fichesAction[id] !== undefined
  const rewritten = isShown
    ? [
        ...author.execute(
          setField(author.dossier, 'fichesAction', id, 'titre', `effacé ${String(count)}`),
        ),
        ...author.execute(
          setField(
            author.dossier,
            'fichesAction',
            id,
            'descriptif',
            doc(`Effacé ${String(count)}.`),
          ),
        ),
      ]
    : []
  return [...rewritten, ...author.erase({ ...target, vu })]
}
