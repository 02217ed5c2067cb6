import type { LogState } from '../../shared/bridge/bridge'
import type { Fold } from '../../shared/journal/fold-journal'
import { deleteDatabaseQuietly, listDossierDatabases } from './app-db'
import { getDatabaseName, type DossierDb } from './dossier-db'
import { findFreeGeneration, writeGeneration, writeLog } from './generation'
import type { Stores } from './open-dossier'
import type { ContenuDossier } from './storage-types'

/** The table of erasures, as operations name it. */
const ERASURES = '_effacements'

export type WrittenAnew = { readonly db: DossierDb; readonly log: LogState }

/**
 * Both stores of a dossier written anew. The log first, replaced at once, then a generation beside the current one and the pointer
 * to it: after a cut, a repair finds in the log all of the new state, or nothing of it.
 */
export async function writeAnew(
  { app, log }: Stores,
  contenu: ContenuDossier,
  fold: Fold,
): Promise<WrittenAnew> {
  let state = await writeLog(log, contenu)
  // The desktop keeps the log it replaces beside: when something was erased, that one must forget as well.
  if (contenu.journal.operations.some(({ t }) => t === ERASURES))
    state = await writeLog(log, contenu)
  const generation = await findFreeGeneration(app, contenu.meta.dossierId)
  const db = await writeGeneration(app, contenu, fold, state, generation)
  return { db, log: state }
}

/** Deletes every generation of a dossier but the one in place. */
export async function deleteOtherGenerations({ app }: Stores, dossierId: string): Promise<void> {
  const pointed = (await app.get(dossierId))?.generation
  for (const database of await listDossierDatabases().catch(() => [])) {
    if (database.dossierId !== dossierId || database.generation === pointed) continue
    await deleteDatabaseQuietly(getDatabaseName(dossierId, database.generation))
  }
}
