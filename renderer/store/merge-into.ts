import { applyCommand } from '../../shared/commands/apply-command'
import type { Change } from '../../shared/domain/command'
import type { Dossier } from '../../shared/domain/dossier'
import { isTableName } from '../../shared/domain/registry'
import type { Journal, Operation } from '../../shared/domain/operation'
import { buildOperationsByChange } from '../../shared/journal/build-operations'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { addVersions } from '../../shared/journal/decisions'
import { buildErasedTest } from '../../shared/journal/erased-entry'
import { buildFusionEntryWith, type Fusion } from '../../shared/journal/fusion'
import type { HeadsIndex } from '../../shared/journal/heads-index'
import { buildStoredRow, type TableRow } from '../../shared/journal/stored-row'
import { isSameJson, type Json } from '../../shared/kernel/json'
import { FORMAT } from '../../shared/migrations/format'
import type { ChangementPiles, EntreePile } from '../storage/storage-types'
import {
  getNextNumber,
  getSession,
  listSettled,
  MAX_UNDO,
  showPiles,
  type Atelier,
} from './atelier'
import { useCairn } from './cairn-store'
import { cloneIndex } from './clone-index'
import { hasReturns, listConflitsRevenus, listUnknown } from './conflits-revenus'
import { setJournal } from './journal-ouvert'
import { readCommand } from './read-command'
import { readMeta, readNewMeta, takeSession } from './write-gesture'

/** Beyond this many operations a merge is written as a new generation instead of one transaction. */
const MAX_OPERATIONS = 20_000

/** The table of erasures, as operations name it. */
const ERASURES = '_effacements'

/**
 * Takes a prepared merge in, with the choices of the reader on top, as one gesture: one step of undo, one write. `ours` is the journal
 * the merge was prepared on, still the current one. Nothing waits in here, so nothing comes in between.
 */
export function mergeInto(
  atelier: Atelier,
  ours: Journal,
  fusion: Fusion,
  choices: readonly Change[],
  label: string,
): void {
  const { command: read } = readCommand({ label, changes: choices, undo: 'record' })
  const command = addVersions(read, fusion.apres.conflits)
  // The index of the merge itself is still needed for the step of undo.
  const index = cloneIndex(fusion.apres.index)
  const writer = { session: getSession().id, now: Date.now(), format: FORMAT }
  const written = buildOperationsByChange(command.changes, index, writer)
  const own = written.flat()
  const entree = buildFusionEntryWith(fusion, label, command, written, index)
  const dossier = applyCommand(fusion.apres.dossier, command)
  const settled = listSettled(fusion.apres.conflits, own)
  const left = fusion.apres.conflits.filter((conflit) => !settled.includes(conflit))
  const revenus = hasReturns(index, own) ? listConflitsRevenus(fusion.journal, own) : []
  const conflits = [...left, ...listUnknown(left, revenus)]
  const sessions = own.length > 0 ? takeSession(atelier) : []
  // Those known already as well: an erasure takes the name of an author away.
  for (const session of fusion.journal.sessions) atelier.sessions.set(session.id, session)
  const journal: Journal = {
    operations: [...fusion.journal.operations, ...own],
    sessions: mergeById(fusion.journal.sessions, sessions),
  }
  const before = { dossier: useCairn.getState().dossier, conflits: atelier.conflits }
  atelier.index = index
  atelier.conflits = conflits
  setJournal(atelier, journal)
  useCairn.setState({ dossier, conflits })
  const piles = pushMerge(atelier, entree, fusion)
  const operations = [...fusion.ajoutees, ...own]
  const meta = readNewMeta(atelier, dossier)
  if (isTooLarge(fusion)) {
    const entrees = [...atelier.annuler, ...atelier.retablir]
    const fold = { dossier, index, conflits, enAttente: [], inconnus: [], illisibles: [] }
    atelier.ouvert.recrire({
      meta: readMeta(atelier, dossier),
      journal,
      piles: { entrees, alias: atelier.aliases.list() },
      fold,
    })
  } else {
    atelier.ouvert.ecrire({
      operations,
      remplacees: listCompleted(ours, fusion.journal),
      rows: listRows(operations, before.dossier, dossier, index),
      piles,
      ...compareConflits(before.conflits, conflits),
      sessions: [...fusion.sessions, ...sessions],
      meta,
    })
  }
  showPiles(atelier)
}

/** An erasure too: nothing of the old must be left, in either store. */
function isTooLarge(fusion: Fusion): boolean {
  return fusion.ajoutees.length > MAX_OPERATIONS || hasErasures(fusion)
}

/** Whether someone asked there to be forgotten. */
export function hasErasures({ ajoutees }: Pick<Fusion, 'ajoutees'>): boolean {
  return ajoutees.some(({ t }) => t === ERASURES)
}

function mergeById<T extends { readonly id: string }>(
  known: readonly T[],
  added: readonly T[],
): T[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...known.filter(({ id }) => !ids.has(id)), ...added]
}

function pushMerge(
  atelier: Atelier,
  entree: EntreePile['entree'],
  { ajoutees }: Fusion,
): ChangementPiles {
  const undone = atelier.retablir
  const pile: EntreePile = { n: getNextNumber(atelier), pile: 'annuler', entree }
  atelier.retablir = []
  // A step of undo keeps the values of before: those of what this merge erases must not come back by it. What was erased earlier is
  // in none of them any more.
  const isErased = buildErasedTest({ operations: ajoutees, sessions: [] })
  // A merge that shows nothing new has nothing to undo.
  const isEmpty = entree.etapes.length === 0
  const kept = [...atelier.annuler, ...(isEmpty ? [] : [pile])].filter(
    (item) => !isErased(item.entree),
  )
  const gone = atelier.annuler.filter((item) => !kept.includes(item))
  atelier.annuler = kept
  const dropped = kept.splice(0, Math.max(0, kept.length - MAX_UNDO))
  const put = kept.includes(pile) ? [pile] : []
  return { put, del: [...undone, ...gone, ...dropped].map(({ n }) => n), alias: [] }
}

/** Operations that we had and whose links the other side completed. */
function listCompleted(ours: Journal, merged: Journal): readonly Operation[] {
  const known = new Map(ours.operations.map((operation) => [operation.i, operation]))
  return merged.operations.filter((operation) => {
    const own = known.get(operation.i)
    return own !== undefined && own !== operation
  })
}

/** The records to write again: those spoken of, and those that show otherwise. */
function listRows(
  operations: readonly Operation[],
  before: Dossier,
  after: Dossier,
  index: HeadsIndex,
): readonly TableRow[] {
  const keys = new Set(operations.map(({ t, e }) => `${t}/${e}`))
  for (const [table, rows] of Object.entries(after)) {
    const old: Readonly<Record<string, unknown>> = before[table as keyof Dossier]
    for (const id of new Set([...Object.keys(rows), ...Object.keys(old)])) {
      const [a, b] = [old[id] as Json | undefined, (rows as Record<string, unknown>)[id]]
      if (a !== b && !isSameJson(a, b as Json | undefined)) keys.add(`${table}/${id}`)
    }
  }
  return [...keys].flatMap((key) => {
    const cut = key.indexOf('/')
    const [table, id] = [key.slice(0, cut), key.slice(cut + 1)]
    const row = isTableName(table) ? buildStoredRow(table, id, after, index) : null
    return row === null ? [] : [row]
  })
}

function compareConflits(
  before: readonly ConflitChamp[],
  after: readonly ConflitChamp[],
): {
  readonly conflitsRegles: readonly ConflitChamp[]
  readonly conflitsAjoutes: readonly ConflitChamp[]
} {
  const getKey = ({ table, id, champ }: ConflitChamp): string => `${table}/${id}/${champ}`
  const [old, now] = [new Map(before.map((c) => [getKey(c), c])), new Set(after.map(getKey))]
  return {
    conflitsRegles: before.filter((conflit) => !now.has(getKey(conflit))),
    conflitsAjoutes: after.filter(
      (conflit) => !isSameJson(old.get(getKey(conflit)) as Json | undefined, conflit as Json),
    ),
  }
}
