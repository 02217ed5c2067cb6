// Long gestures on the real store, to be cut: a merge, a backup, a restore, an erasure; and what a start finds of them.
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { listRows } from '../../../shared/domain/dossier'
import type { Journal, SessionJournal } from '../../../shared/domain/operation'
import { REGISTRY } from '../../../shared/domain/registry'
import { buildOperations } from '../../../shared/journal/build-operations'
import { buildEffacement } from '../../../shared/journal/effacements'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { isSameJson, type Json } from '../../../shared/kernel/json'
import { FORMAT } from '../../../shared/migrations/format'
import { getAtelier } from '../../../renderer/store/atelier'
import { useCairn } from '../../../renderer/store/cairn-store'
import { getServices } from '../../../renderer/store/services'
import {
  createSauvegarde,
  listSauvegardes,
  readSauvegarde,
} from '../../../renderer/store/sauvegardes'
import {
  closeDossier,
  execute,
  flush,
  getCtx,
  integrateReception,
  openCtgBytes,
  readHistorique,
  restoreVersion,
  undo,
} from '../../../renderer/store/session'
import { waitForSaved } from './wait-for-saved'

const OBJECTIFS = 40
let received: Uint8Array<ArrayBuffer> | null = null

function must<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function getOpen(): NonNullable<ReturnType<typeof getAtelier>> {
  const atelier = getAtelier()
  if (atelier === null) throw new Error('no open dossier')
  return atelier
}

async function readJournal(): Promise<Journal> {
  return must(await getOpen().ouvert.readJournal())
}

/** All that is shown, as one text: the same for the same dossier, whatever the order of its records. */
export function readShown(): string {
  const { dossier } = useCairn.getState()
  const list = Object.entries(dossier).flatMap(([table, rows]) =>
    Object.values(rows as Record<string, { id: string }>).map((row) =>
      JSON.stringify([table, ...Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))]),
    ),
  )
  return list.sort().join('\n')
}

/**
 * A file from Claire, made on what is here now: an edit of each axis but the last, new objectives and, when asked, the erasure of a
 * field of that last axis. Gives the number of operations that are hers.
 */
export async function prepareReceived(round: number, isErasing: boolean): Promise<number> {
  const session: SessionJournal = {
    id: `claire${String(round).padStart(2, '0')}`,
    nom: 'Claire Martin',
    fonction: '',
    organisme: '',
    app: 'cairn 0.0.0',
    debut: Date.now(),
  }
  const { ouvert, titre } = getOpen()
  await flush()
  const journal = await readJournal()
  const { dossier, index } = foldJournal(journal.operations)
  const writer = { session: session.id, now: Date.now(), format: FORMAT }
  const axes = listRows(dossier, 'axes')
  const commands: Command[] = [
    ...axes
      .slice(0, -1)
      .map(({ id }) => setField(dossier, 'axes', id, 'plusValues', [`tour ${String(round)}`])),
    ...Array.from({ length: OBJECTIFS }, (_, at) =>
      createRecord(
        'objectifs',
        REGISTRY.objectifs.create(getCtx(), {
          titre: `Objectif ${String(at)}`,
          axe: axes[0]?.id ?? null,
        }),
      ),
    ),
  ]
  const own = commands.flatMap((command) => buildOperations(command, index, writer))
  if (isErasing) {
    // A step of undo that touches an erased record is forgotten with it: this one is left to itself.
    const cible = { table: 'axes', id: axes.at(-1)?.id ?? '', champs: ['couleur'] }
    own.push(
      buildEffacement(
        { ...cible, jusqua: index.clock, motif: '', jour: '2026-01-01' },
        index,
        writer,
      ),
    )
  }
  received = must(
    await getServices().storage.writeCtg({
      projet: ouvert.meta.projet,
      titre,
      genre: 'complet',
      creePar: session.nom,
      creeLe: Date.now(),
      app: session.app,
      journal: {
        operations: [...journal.operations, ...own],
        sessions: [...journal.sessions, session],
      },
      pieces: [],
    }),
  )
  return own.length
}

/** Puts the file before the reader: nothing of it is in the dossier yet. */
export async function receive(): Promise<string> {
  if (received === null) throw new Error('nothing received')
  return must(await openCtgBytes('claire.ctg', received, 'fichier')).genre
}

/** Takes it in; answers once the whole merge is shown as saved. */
export async function integrate(sansSauvegarde: boolean): Promise<void> {
  must(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde }))
  await waitForSaved()
}

/** Operations of Claire of a round, and what « Annuler » offers. */
export async function readMerge(
  round: number,
): Promise<{ readonly count: number; readonly annuler: string }> {
  const session = `claire${String(round).padStart(2, '0')}`
  const { operations } = await readJournal()
  const count = operations.filter(({ i }) => i.endsWith(`-${session}`)).length
  return { count, annuler: useCairn.getState().annuler ?? '' }
}

/** Undoes the last gesture; gives what is shown then, saved. */
export async function undoAndRead(): Promise<string> {
  undo()
  if (!(await flush())) throw new Error('not saved')
  return readShown()
}

export async function backup(raison: 'auto' | 'manuelle'): Promise<string> {
  return must(await createSauvegarde(raison)).name
}

/** The backups that are listed: each one is read whole, and gives the edits it holds; null when it cannot be read. */
export async function readBackups(): Promise<
  { readonly name: string; readonly edits: readonly number[] | null }[]
> {
  const infos = must(await listSauvegardes())
  const lues = infos.map(async ({ name, nbOps }) => {
    const read = await readSauvegarde(name)
    if (!read.ok || read.value.journal.operations.length !== nbOps) return { name, edits: null }
    const { operations } = read.value.journal
    return { name, edits: operations.filter(({ f }) => f === 'titre').map(({ v }) => Number(v)) }
  })
  return Promise.all(lues)
}

/** Goes back to a backup; answers once it is shown as saved. */
export async function restore(name: string): Promise<void> {
  must(await restoreVersion({ sauvegarde: name }, 'tout'))
  await waitForSaved()
}

/** Writes a value and, beside it, the order to erase it, as another machine would have sent it; then closes. Gives the dossier. */
export async function prepareErasure(secret: string): Promise<string> {
  const { dossierId, dossier } = useCairn.getState()
  const [axe] = listRows(dossier, 'axes')
  const id = axe?.id ?? ''
  execute(setField(dossier, 'axes', id, 'plusValues', [secret]))
  execute(setField(useCairn.getState().dossier, 'axes', id, 'plusValues', ['public']))
  await flush()
  const { index, ouvert } = getOpen()
  const writer = { session: 'bureau01', now: Date.now(), format: FORMAT }
  const cible = { table: 'axes', id, champs: ['plusValues'], jusqua: index.clock }
  const operation = buildEffacement({ ...cible, motif: '', jour: '2026-01-01' }, index, writer)
  const none = { remplacees: [], rows: [], conflitsRegles: [], conflitsAjoutes: [], sessions: [] }
  const piles = { put: [], del: [], alias: [] }
  ouvert.ecrire({ ...none, operations: [operation], piles, meta: null })
  await waitForSaved()
  await closeDossier()
  return dossierId ?? ''
}

/** Both stores written anew without what was erased. */
export async function rewrite(dossierId: string): Promise<void> {
  must(await getServices().storage.rewrite(dossierId))
}

/** True when the open dossier still holds a text somewhere in its journal or in its steps of undo. */
export async function holdsText(text: string): Promise<boolean> {
  const { annuler, retablir } = getOpen()
  return JSON.stringify([await readJournal(), annuler, retablir]).includes(text)
}

/** The newest event of the history, whatever the clocks say. */
export async function readNewest(): Promise<Json> {
  return must(await readHistorique({ table: 'axes', champ: 'titre' }))[0]?.apres ?? null
}

/** The history is in the order in which things were done. */
export async function isHistoryInOrder(): Promise<boolean> {
  const events = must(await readHistorique({ table: 'axes', champ: 'titre' }))
  const numbers = events
    .filter(({ genre }) => genre === 'modification')
    .map(({ apres }) => Number(apres))
  return isSameJson(
    numbers,
    [...numbers].sort((a, b) => b - a),
  )
}
