import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { FORMAT } from '../../shared/migrations/format'
import { isSameJson, type Json } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { deleteDatabaseQuietly, listDossierDatabases, type AppDb } from './app-db'
import { DossierDb, getDatabaseName, type Sentinelle } from './dossier-db'
import { refuseLost, refuseNewerFormat, refuseStore } from './failure-messages'
import {
  buildSentinelle,
  findFreeGeneration,
  foldContenu,
  writeGeneration,
  writeLog,
} from './generation'
import type { LecteurSauvegardes } from './read-sauvegardes'
import { readTogether } from './read-together'
import type { ContenuDossier, DossierOuvert, Piles } from './storage-types'
import { restoreRows } from '../../shared/journal/stored-row'

export type Stores = {
  readonly app: AppDb
  readonly log: LogStore
  /** Backups, read when the stores have lost something. */
  readonly sauvegardes: LecteurSauvegardes | null
}

/** A dossier as read at start-up: its database, and what both stores agreed on. */
export type DossierLu = Pick<
  DossierOuvert,
  'meta' | 'dossier' | 'index' | 'conflits' | 'sessions' | 'relues' | 'sauvegardeLue'
> & {
  readonly db: DossierDb
  readonly piles: Piles
  readonly sentinelle: Sentinelle
}

/** What this page wrote whole, and read again, a moment ago. */
export type DossierFrais = Omit<DossierLu, 'db' | 'relues' | 'sauvegardeLue'>

/**
 * Reads a dossier. When both stores say the same (count and digest of the log, count of operations), the rows are taken as they
 * are. `frais` stands for them when its sentinel is the one that is there. When they differ, or when one is empty, damaged or of another format, both are read, united, and the one that is behind is
 * written again: nothing that either holds is lost.
 */
export async function readDossier(
  stores: Stores,
  dossierId: string,
  frais: DossierFrais | null = null,
): Promise<Result<DossierLu>> {
  try {
    const state = await stores.log.state(dossierId)
    if (!state.ok) return state
    const pointeur = await stores.app.get(dossierId)
    const generation = pointeur?.generation ?? 0
    const db = new DossierDb(getDatabaseName(dossierId, generation))
    const sentinelle = await db.readSentinelle().catch(() => null)
    if (sentinelle !== null && sentinelle.format > FORMAT) {
      db.close()
      return refuseNewerFormat()
    }
    if (sentinelle !== null && isAgreed(sentinelle, state.value)) {
      if (frais !== null && isSameJson(frais.sentinelle, sentinelle))
        return success({ ...frais, db, relues: null })
      const read = await readRows(db, sentinelle).catch(() => null)
      if (read !== null) return success(read)
    }
    return await repairDossier(stores, dossierId, db, sentinelle, state.value)
  } catch (error) {
    return refuseStore(error)
  }
}

function isAgreed(sentinelle: Sentinelle, state: LogState | null): boolean {
  return (
    sentinelle.format === FORMAT &&
    state?.damaged === 0 &&
    state.lines === sentinelle.lines &&
    state.digest === sentinelle.digest
  )
}

/** The rows of a database that holds what its sentinel says; null when it does not. */
async function readRows(db: DossierDb, sentinelle: Sentinelle): Promise<DossierLu | null> {
  const [ops, rows, conflits, sessions, piles, meta] = await Promise.all([
    db.countOperations(),
    db.readRows(),
    db.readConflits(),
    db.readSessions(),
    db.readPiles(),
    db.readMeta(),
  ])
  const restored = restoreRows(rows, sentinelle.clock)
  if (restored === null || meta === null || ops !== sentinelle.ops) return null
  return { db, meta, ...restored, conflits, sessions, piles, sentinelle, relues: null }
}

async function repairDossier(
  stores: Stores,
  dossierId: string,
  db: DossierDb,
  sentinelle: Sentinelle | null,
  state: LogState | null,
): Promise<Result<DossierLu>> {
  const { app, log } = stores
  const lines = state === null ? success<readonly string[]>([]) : await log.read(dossierId)
  if (!lines.ok) return lines
  const found = { db, sentinelle, state, lines: lines.value }
  const { inDatabase, inLog, contenu, ...told } = await readTogether(stores, dossierId, found)
  if (contenu === null) {
    db.close()
    return refuseLost()
  }
  const fold = foldContenu(contenu)
  const count = contenu.journal.operations.length
  const isLogWhole = state?.damaged === 0 && holdsAll(inLog, contenu)
  const logState = isLogWhole ? state : await writeLog(log, contenu)
  const isDatabaseWhole =
    sentinelle?.format === FORMAT && sentinelle.ops === count && holdsAll(inDatabase, contenu)
  const read = isDatabaseWhole ? await readRows(db, sentinelle).catch(() => null) : null
  const fresh = buildSentinelle(logState, count, fold.index.clock)
  if (read !== null) {
    await db.writeSentinelle(fresh)
    return success({ ...read, piles: contenu.piles, sentinelle: fresh, relues: count, ...told })
  }
  db.close()
  const generation = await findFreeGeneration(app, dossierId)
  const rebuilt = await writeGeneration(app, contenu, fold, logState, generation)
  const { meta, piles } = contenu
  const { dossier, index, conflits } = fold
  const { sessions } = contenu.journal
  const lu = { db: rebuilt, meta, dossier, index, conflits, sessions, piles, sentinelle: fresh }
  return success({ ...lu, relues: count, ...told })
}

/** True when a store holds every operation as both stores together have it: completed by a merge, or emptied by an erasure. */
function holdsAll(store: ContenuDossier | null, both: ContenuDossier): boolean {
  if (store?.journal.operations.length !== both.journal.operations.length) return false
  const own = new Map(store.journal.operations.map((operation) => [operation.i, operation]))
  return both.journal.operations.every((operation) =>
    isSameJson(own.get(operation.i) as unknown as Json, operation as unknown as Json),
  )
}

/** Deletes the generations that nothing points to any more. */
export async function deleteOldGenerations(app: AppDb): Promise<void> {
  const pointed = new Map((await app.list()).map((item) => [item.dossierId, item.generation]))
  for (const { dossierId, generation } of await listDossierDatabases().catch(() => [])) {
    const current = pointed.get(dossierId)
    if (current !== undefined && generation < current) {
      await deleteDatabaseQuietly(getDatabaseName(dossierId, generation))
    }
  }
}

/** Everything a dossier is, from its database, for writing its log anew or a file. */
export async function readContenuOf(db: DossierDb): Promise<ContenuDossier> {
  const contenu = await db.readContenu()
  if (contenu === null) throw new Error('no dossier in this database')
  return contenu
}
