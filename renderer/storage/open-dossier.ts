import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { FORMAT } from '../../shared/migrations/format'
import { echec, success, type Result } from '../../shared/kernel/result'
import { deleteDatabaseQuietly, listDossierDatabases, type AppDb } from './app-db'
import { DossierDb, getDatabaseName, type Sentinelle } from './dossier-db'
import { refuseDatabase, refuseNewerFormat } from './failure-messages'
import {
  buildSentinelle,
  foldContenu,
  mergeContenus,
  writeGeneration,
  writeLog,
} from './generation'
import { parseLog } from './log-codec'
import { LogRefusal } from './persister'
import type { ContenuDossier, DossierOuvert, Piles } from './storage-types'
import { restoreRows } from '../../shared/journal/stored-row'

export type Stores = { readonly app: AppDb; readonly log: LogStore }

/** A dossier as read at start-up: its database, and what both stores agreed on. */
export type DossierLu = Pick<
  DossierOuvert,
  'meta' | 'dossier' | 'index' | 'conflits' | 'relues'
> & {
  readonly db: DossierDb
  readonly piles: Piles
  readonly sentinelle: Sentinelle
}

/**
 * Reads a dossier. When both stores say the same (count and digest of the log, count of operations), the rows are taken as they
 * are. When they differ, or when one is empty, damaged or of another format, both are read, united, and the one that is behind is
 * written again: nothing that either holds is lost.
 */
export async function readDossier(stores: Stores, dossierId: string): Promise<Result<DossierLu>> {
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
      const read = await readRows(db, sentinelle).catch(() => null)
      if (read !== null) return success(read)
    }
    return await repairDossier(stores, dossierId, db, sentinelle, state.value)
  } catch (error) {
    if (error instanceof LogRefusal) return echec('second_journal', error.message)
    return refuseDatabase(error)
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
  const [ops, rows, conflits, piles, meta] = await Promise.all([
    db.countOperations(),
    db.readRows(),
    db.readConflits(),
    db.readPiles(),
    db.readMeta(),
  ])
  const restored = restoreRows(rows, sentinelle.clock)
  if (restored === null || meta === null || ops !== sentinelle.ops) return null
  return { db, meta, ...restored, conflits, piles, sentinelle, relues: null }
}

async function repairDossier(
  { app, log }: Stores,
  dossierId: string,
  db: DossierDb,
  sentinelle: Sentinelle | null,
  state: LogState | null,
): Promise<Result<DossierLu>> {
  const inDatabase = await db.readContenu().catch(() => null)
  const lines = state === null ? success<readonly string[]>([]) : await log.read(dossierId)
  if (!lines.ok) return lines
  const inLog = parseLog(lines.value)
  const contenu = mergeContenus(inDatabase, inLog)
  if (contenu === null) {
    db.close()
    return echec(
      'dossier_perdu',
      'Cette CTG n’a été retrouvée dans aucun des deux enregistrements de Cairn. Ouvrez sa dernière copie .ctg.',
    )
  }
  const fold = foldContenu(contenu)
  const count = contenu.journal.operations.length
  const isLogWhole = state?.damaged === 0 && inLog?.journal.operations.length === count
  const logState = isLogWhole ? state : await writeLog(log, contenu)
  const isDatabaseWhole =
    sentinelle?.format === FORMAT &&
    sentinelle.ops === count &&
    inDatabase?.journal.operations.length === count
  const read = isDatabaseWhole ? await readRows(db, sentinelle).catch(() => null) : null
  const fresh = buildSentinelle(logState, count, fold.index.clock)
  if (read !== null) {
    await db.writeSentinelle(fresh)
    return success({ ...read, piles: contenu.piles, sentinelle: fresh, relues: count })
  }
  db.close()
  const generation = await findFreeGeneration(app, dossierId)
  const rebuilt = await writeGeneration(app, contenu, fold, logState, generation)
  const { meta, piles } = contenu
  const { dossier, index, conflits } = fold
  const lu = { db: rebuilt, meta, dossier, index, conflits, piles, sentinelle: fresh }
  return success({ ...lu, relues: count })
}

async function findFreeGeneration(app: AppDb, dossierId: string): Promise<number> {
  const known = await listDossierDatabases().catch(() => [])
  const generations = known
    .filter((database) => database.dossierId === dossierId)
    .map(({ generation }) => generation)
  const pointed = (await app.get(dossierId))?.generation ?? 0
  return Math.max(pointed, ...generations) + 1
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
