import type { ArchiveStore, LogStore } from '../../shared/bridge/bridge'
import type { Auteur } from '../../shared/kernel/ctx'
import type { Journal } from '../../shared/domain/operation'
import { success, type Result } from '../../shared/kernel/result'
import { AppDb, deleteDatabases } from './app-db'
import { countOperations } from './count-operations'
import {
  checkArchiveInPage,
  packDatabaseInPage,
  packFileInPage,
  repairCtgInPage,
} from './ctg-in-page'
import { getDatabaseName } from './dossier-db'
import type { DossierLocks } from './dossier-locks'
import { refuseOtherWindow, refuseStore, refuseUnknown } from './failure-messages'
import { buildSentinelle, foldContenu, writeGeneration, writeLog } from './generation'
import { findLostDossiers, listLisibles } from './library'
import {
  deleteOldGenerations,
  readContenuOf,
  readDossier,
  type DossierFrais,
  type Stores,
} from './open-dossier'
import { openSession } from './open-session'
import { readLisible } from './read-lisible'
import { removeSauvegardes } from './remove-sauvegardes'
import { rewriteDossier } from './rewrite-dossier'
import { updateMeta } from './update-meta'
import type {
  CairnStorage,
  Demarrage,
  DossierOuvert,
  EtatEcriture,
  MetaDossier,
  NouveauContenu,
} from './storage-types'

export type StorageOptions = {
  readonly log: LogStore
  readonly locks: DossierLocks
  /** Backups, read when the stores have lost something; none in some tests. */
  readonly archives?: ArchiveStore
  /** Asks the browser to keep the data for good, at each start until it does. */
  readonly persist?: () => Promise<boolean>
  /** Puts the databases elsewhere when the usual place can no longer be opened; false when there is no such place. */
  readonly moveToSpareDatabase?: () => Promise<boolean>
  readonly readCtg: CairnStorage['readCtg']
  readonly writeCtg: CairnStorage['writeCtg']
  readonly repairCtg?: CairnStorage['repairCtg']
  /** In a worker where there is one. */
  readonly packDatabase?: typeof packDatabaseInPage
  readonly packFile?: CairnStorage['packFile']
  readonly checkArchive?: CairnStorage['checkArchive']
}

/** The storage of the page: IndexedDB as working copy, the logs of the bridge as second store. Nothing is thrown. */
export function createStorage(options: StorageOptions): CairnStorage {
  const { log, locks, persist, moveToSpareDatabase, readCtg, writeCtg } = options
  const app = new AppDb()
  const { archives } = options
  const sauvegardes = archives === undefined ? null : { archives, readCtg }
  const stores: Stores = { app, log, sauvegardes }

  async function run<T>(gesture: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await gesture()
    } catch (error) {
      return refuseStore(error)
    }
  }

  /** Runs a gesture on a dossier that no other window holds. */
  async function runLocked<T>(
    dossierId: string,
    gesture: (release: () => void) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const release = await locks.take(dossierId)
    if (release === null) return refuseOtherWindow()
    const outcome = await run(() => gesture(release))
    if (!outcome.ok) release()
    return outcome
  }

  async function openApp(): Promise<void> {
    try {
      await app.open()
    } catch (error) {
      if (moveToSpareDatabase === undefined || !(await moveToSpareDatabase())) throw error
      app.reset()
      await app.open()
    }
  }

  async function start(): Promise<Result<Demarrage>> {
    await openApp()
    const found = await findLostDossiers(stores)
    if (!found.ok) return found
    await deleteOldGenerations(app)
    await askPersistence()
    const dossiers = await list()
    return success({ dossiers, auteur: await app.readAuteur(), ...found.value })
  }

  async function askPersistence(): Promise<void> {
    if (persist === undefined || (await app.getReglage('persistance')) === true) return
    const isKept = await persist().catch(() => false)
    // Not worth a start: it is asked again the next time.
    await app.putReglage('persistance', isKept).catch(() => undefined)
  }

  async function list(): Promise<readonly MetaDossier[]> {
    return (await app.list()).map(({ meta }) => meta)
  }

  /** What was just created, written and read again: opened without being read once more. */
  let fresh: DossierFrais | null = null

  async function create({ meta, journal, fold: known }: NouveauContenu): Promise<Result<null>> {
    const piles = { entrees: [], alias: [] }
    const contenu = { meta, journal, piles }
    const fold = known ?? foldContenu(contenu)
    const state = await writeLog(log, contenu)
    const db = await writeGeneration(app, contenu, fold, state, 1)
    db.close()
    if (known === undefined) return success(null)
    const { dossier, index, conflits } = fold
    const sentinelle = buildSentinelle(state, journal.operations.length, index.clock)
    fresh = { meta, dossier, index, conflits, sessions: journal.sessions, piles, sentinelle }
    return success(null)
  }

  function takeFresh(dossierId: string): DossierFrais | null {
    const taken = fresh
    fresh = null
    return taken?.meta.dossierId === dossierId ? taken : null
  }

  function open(
    dossierId: string,
    onEtat: (etat: EtatEcriture) => void,
  ): Promise<Result<DossierOuvert>> {
    return runLocked(dossierId, async (release) => {
      if ((await app.get(dossierId)) === undefined) return refuseUnknown()
      const lu = await readDossier(stores, dossierId, takeFresh(dossierId))
      return lu.ok ? success(openSession(stores, lu.value, onEtat, release)) : lu
    })
  }

  function readJournal(dossierId: string): Promise<Result<Journal>> {
    return run(async () => {
      const lu = await readDossier(stores, dossierId)
      if (!lu.ok) return lu
      const { journal } = await readContenuOf(lu.value.db)
      lu.value.db.close()
      return success(journal)
    })
  }

  return {
    start: () => run(start),
    list,
    create: (contenu) => run(() => create(contenu)),
    open,
    readJournal,
    listLisibles: () => listLisibles(stores),
    readLisible: (dossierId) => run(() => readLisible(stores, dossierId)),
    updateMeta: (dossierId, patch) =>
      runLocked(dossierId, async (release) => {
        const outcome = await updateMeta(stores, dossierId, patch)
        release()
        return outcome
      }),
    noteMeta: async (meta) => {
      const pointeur = await app.get(meta.dossierId)
      if (pointeur !== undefined) await app.put({ ...pointeur, meta })
    },
    rewrite: (dossierId) =>
      runLocked(dossierId, async (release) => {
        const outcome = await rewriteDossier(stores, dossierId)
        release()
        return outcome
      }),
    remove: (dossierId) =>
      runLocked(dossierId, async (release) => {
        // First of all: a dossier whose backups alone were left would come back.
        const backups = await removeSauvegardes(archives, dossierId)
        if (!backups.ok) return backups
        await app.delete(dossierId)
        const removed = await log.remove(dossierId)
        await deleteDatabases(dossierId)
        release()
        return removed
      }),
    readCtg,
    writeCtg,
    repairCtg: options.repairCtg ?? repairCtgInPage,
    packDossier: (dossierId, entete) =>
      run(async () => {
        const generation = (await app.get(dossierId))?.generation
        if (generation === undefined) return refuseUnknown()
        const database = getDatabaseName(dossierId, generation)
        return (options.packDatabase ?? packDatabaseInPage)({ ...entete, database })
      }),
    packFile: options.packFile ?? packFileInPage,
    checkArchive: options.checkArchive ?? checkArchiveInPage,
    countOperations: async (dossierId) => {
      const generation = (await app.get(dossierId))?.generation ?? 0
      return countOperations(getDatabaseName(dossierId, generation)).catch(() => null)
    },
    saveAuteur: (auteur: Auteur) => app.putReglage('auteur', auteur),
    readReglage: (cle) => app.getReglage(cle),
    saveReglage: (cle, valeur) => app.putReglage(cle, valeur),
  }
}
