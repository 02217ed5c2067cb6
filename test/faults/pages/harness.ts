// The real storage, store and OPFS bridge, driven by build/faults.mjs. Not shipped.
import Dexie from 'dexie'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import { listRows } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { createBrowserBridge } from '../../../renderer/bridge/browser-bridge'
import { createPageStorage } from '../../../renderer/storage/browser-storage'
import { getAtelier } from '../../../renderer/store/atelier'
import { useCairn } from '../../../renderer/store/cairn-store'
import {
  closeDossier,
  createDossier,
  execute,
  flush,
  getCtx,
  openDossier,
  start,
} from '../../../renderer/store/session'
import * as interruptions from './interruptions'
import { waitForSaved } from './wait-for-saved'

/** What a start found: every edit that the journal holds, and what the user was told. */
export type Found = {
  readonly phase: string
  readonly panne: string
  readonly edits: readonly number[]
  readonly shown: readonly string[]
  readonly avis: readonly string[]
  readonly milliseconds: number
}

const AXES = 5
const TrueDate = Date

declare global {
  interface Window {
    /** Given by the harness: tells it that an edit is shown as « Enregistré ». */
    acknowledge: (edit: number) => Promise<void>
    faults: typeof faults
    interruptions: typeof interruptions
  }
}

async function openAll(): Promise<Found> {
  const started = performance.now()
  const bridge = createBrowserBridge('0.0.0')
  await start({ bridge, storage: createPageStorage(bridge) })
  const [first] = useCairn.getState().bibliotheque
  if (first !== undefined) await openDossier(first.dossierId)
  const { phase, panne, avis, dossier } = useCairn.getState()
  const journal = await getAtelier()?.ouvert.readJournal()
  const operations = journal?.ok === true ? journal.value.operations : []
  return {
    phase,
    panne: panne?.message ?? '',
    edits: operations.filter(({ f }) => f === 'titre').map(({ v }) => Number(v)),
    shown: listRows(dossier, 'axes').map(({ titre }) => titre),
    avis: avis.map(({ texte }) => texte),
    milliseconds: performance.now() - started,
  }
}

async function prepare(): Promise<void> {
  const created = await createDossier({ ctg: { territoire: 'Essai' } })
  if (!created.ok) throw new Error(created.error.message)
  for (let at = 0; at < AXES; at += 1) {
    execute(createRecord('axes', REGISTRY.axes.create(getCtx(), { titre: '0' })))
  }
  if (!(await flush())) throw new Error('not saved')
}

/** Edits back to back from a number on, until the page dies or `last` is reached; tells each acknowledged one. */
async function edit(from: number, last: number): Promise<number> {
  const ids = listRows(useCairn.getState().dossier, 'axes').map(({ id }) => id)
  isStopped = false
  for (let k = from; k <= last && !isStopped; k += 1) {
    const id = ids[k % ids.length] ?? ''
    execute(setField(useCairn.getState().dossier, 'axes', id, 'titre', String(k)))
    await waitForSaved()
    void window.acknowledge(k)
  }
  return last
}

let isStopped = false

/** True while the page tells the user that something is not saved. */
function isRefused(): boolean {
  return useCairn.getState().enregistrement.etat === 'echec'
}

/** No more edits; true once both stores have acknowledged those that waited, within a minute. */
async function stopAndSave(): Promise<boolean> {
  isStopped = true
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await flush()) return true
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  return false
}

/** The clock of the machine, put forward or back by that many milliseconds until the page dies. */
function setClock(offset: number): void {
  window.Date = new Proxy(TrueDate, {
    construct: (target, values: unknown[]) =>
      Reflect.construct(target, values.length === 0 ? [target.now() + offset] : values) as object,
    apply: (target) => new target(target.now() + offset).toString(),
    get: (target, key) =>
      key === 'now' ? () => target.now() + offset : (Reflect.get(target, key, target) as unknown),
  })
}

async function close(): Promise<void> {
  await closeDossier()
}

/** Times of one acknowledged edit (both stores) and of one bare strict put beside it, in milliseconds. */
async function measure(
  rounds: number,
): Promise<{ readonly edits: number[]; readonly puts: number[] }> {
  const db = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ rows: 'id' })
  await db.open()
  const [id = ''] = listRows(useCairn.getState().dossier, 'axes').map((row) => row.id)
  const edits: number[] = []
  const puts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let began = performance.now()
    execute(setField(useCairn.getState().dossier, 'axes', id, 'titre', `mesure ${String(round)}`))
    await waitForSaved()
    edits.push(performance.now() - began)
    began = performance.now()
    await db.table('rows').put({ id, titre: `mesure ${String(round)}`, texte: 'x'.repeat(600) })
    puts.push(performance.now() - began)
  }
  db.close()
  return { edits, puts }
}

const faults = { openAll, prepare, edit, close, measure, isRefused, stopAndSave, setClock }
window.faults = faults
window.interruptions = interruptions
document.title = 'ready'
