import { FORMAT } from '../../shared/migrations/format'
import { success, type Result } from '../../shared/kernel/result'
import { listDossierDatabases } from './app-db'
import { DossierDb, getDatabaseName } from './dossier-db'
import { refuseLost, refuseNewerFormat } from './failure-messages'
import type { Stores } from './open-dossier'
import { readTogether } from './read-together'
import type { ContenuDossier } from './storage-types'

/**
 * A dossier as its stores and its backups hold it together, without writing anything: what can still be taken away in a file when the
 * disk is full. A store that does not answer is passed over.
 */
export async function readLisible(
  stores: Stores,
  dossierId: string,
): Promise<Result<ContenuDossier>> {
  const db = await findDatabase(stores, dossierId)
  try {
    const sentinelle = (await db?.readSentinelle().catch(() => null)) ?? null
    if (sentinelle !== null && sentinelle.format > FORMAT) return refuseNewerFormat()
    const state = await stores.log.state(dossierId)
    const lines = await stores.log.read(dossierId)
    const { contenu } = await readTogether(stores, dossierId, {
      db,
      sentinelle,
      state: state.ok ? state.value : null,
      lines: lines.ok ? lines.value : [],
    })
    return contenu === null ? refuseLost() : success(contenu)
  } finally {
    db?.close()
  }
}

/** The database in place; null when there is none: opening it would make one, which needs room. */
async function findDatabase({ app }: Stores, dossierId: string): Promise<DossierDb | null> {
  const databases = await listDossierDatabases().catch(() => [])
  const generations = databases
    .filter((item) => item.dossierId === dossierId)
    .map(({ generation }) => generation)
  const pointeur = await app.get(dossierId).catch(() => undefined)
  const generation = pointeur?.generation ?? Math.max(-1, ...generations)
  return generations.includes(generation)
    ? new DossierDb(getDatabaseName(dossierId, generation))
    : null
}
