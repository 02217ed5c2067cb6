import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { foldJournal, type Fold } from '../../shared/journal/fold-journal'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { FORMAT, migrateOperations } from '../../shared/migrations/format'
import type { Operation } from '../../shared/domain/operation'
import { crc32OfText } from '../../shared/kernel/log-line'
import { deleteDatabaseQuietly, listDossierDatabases, type AppDb } from './app-db'
import { DossierDb, getDatabaseName, type Sentinelle } from './dossier-db'
import { formatBase } from './log-codec'
import { LogRefusal } from './log-refusal'
import type { ContenuDossier } from './storage-types'
import { listStoredRows } from '../../shared/journal/stored-row'

export function foldContenu({ journal }: Pick<ContenuDossier, 'journal'>): Fold {
  return foldJournal(migrateOperations(journal.operations))
}

export function buildSentinelle(log: LogState, ops: number, clock: number): Sentinelle {
  return { k: 'sentinelle', lines: log.lines, digest: log.digest, ops, clock, format: FORMAT }
}

/** Writes the whole log anew; throws what the second store says when it refuses. */
export async function writeLog(log: LogStore, contenu: ContenuDossier): Promise<LogState> {
  const written = await log.write(contenu.meta.dossierId, formatBase(contenu))
  if (!written.ok) throw new LogRefusal(written.error)
  return written.value
}

/**
 * A new generation of the database of a dossier, from its journal: written whole beside the current one, counted and compared,
 * and only then pointed to. A cut at any moment leaves the current one in place.
 */
export async function writeGeneration(
  app: AppDb,
  contenu: ContenuDossier,
  fold: Fold,
  log: LogState,
  generation: number,
): Promise<DossierDb> {
  const { meta, journal } = contenu
  const name = getDatabaseName(meta.dossierId, generation)
  await deleteDatabaseQuietly(name)
  const db = new DossierDb(name)
  const sentinelle = buildSentinelle(log, journal.operations.length, fold.index.clock)
  const rows = listStoredRows(fold.dossier, fold.index)
  await db.writeAll(contenu, rows, fold.conflits, sentinelle)
  const written = await db.readContenu()
  if (computeDigest(written?.journal.operations ?? []) !== computeDigest(journal.operations)) {
    db.close()
    throw new Error('generation differs from its journal')
  }
  await app.put({ dossierId: meta.dossierId, generation, meta })
  return db
}

/** Count and XOR of the checksums of the identifiers: the same for the same set of operations. */
function computeDigest(operations: readonly Operation[]): string {
  const digest = operations.reduce((sum, { i }) => (sum ^ crc32OfText(i)) >>> 0, 0)
  return `${String(operations.length)}-${digest.toString(16)}`
}

/** What both stores hold together; the piles of undo are those of the one that knows more. */
export function mergeContenus(
  database: ContenuDossier | null,
  log: ContenuDossier | null,
): ContenuDossier | null {
  if (database === null || log === null) return database ?? log
  const { journal } = mergeJournals(database.journal, log.journal)
  const isLogAhead = log.journal.operations.length >= database.journal.operations.length
  return { ...(isLogAhead ? log : database), journal }
}

/** A number that no generation of a dossier bears: the one in place is never written over. */
export async function findFreeGeneration(app: AppDb, dossierId: string): Promise<number> {
  const known = await listDossierDatabases().catch(() => [])
  const generations = known
    .filter((database) => database.dossierId === dossierId)
    .map(({ generation }) => generation)
  const pointed = (await app.get(dossierId))?.generation ?? 0
  return Math.max(pointed, ...generations) + 1
}
