import type { LogStore } from '../../shared/bridge/bridge'
import { listRows, getSingleton } from '../../shared/domain/dossier'
import { success, type Result } from '../../shared/kernel/result'
import { listDossierDatabases, type AppDb } from './app-db'
import { DossierDb, getDatabaseName } from './dossier-db'
import { foldContenu } from './generation'
import { parseLog } from './log-codec'
import type { ContenuDossier, MetaDossier } from './storage-types'

/**
 * Adds to the library the dossiers that a store holds and the list does not: the database of the application was lost, or the
 * program was cut between the creation of a dossier and its entry in the list. Gives how many were found.
 */
export async function findLostDossiers(app: AppDb, log: LogStore): Promise<Result<number>> {
  const logs = await log.list()
  if (!logs.ok) return logs
  const known = new Set((await app.list()).map(({ dossierId }) => dossierId))
  const databases = await listDossierDatabases().catch(() => [])
  const lost = new Set([...logs.value, ...databases.map(({ dossierId }) => dossierId)])
  let found = 0
  for (const dossierId of lost) {
    if (known.has(dossierId)) continue
    const generation = Math.max(
      0,
      ...databases.filter((item) => item.dossierId === dossierId).map((item) => item.generation),
    )
    const contenu =
      (await readFromLog(log, dossierId)) ?? (await readFromDatabase(dossierId, generation))
    if (contenu?.meta.dossierId !== dossierId) continue
    await app.put({ dossierId, generation, meta: describe(contenu) })
    found += 1
  }
  return success(found)
}

async function readFromLog(log: LogStore, dossierId: string): Promise<ContenuDossier | null> {
  const lines = await log.read(dossierId)
  return lines.ok ? parseLog(lines.value) : null
}

async function readFromDatabase(
  dossierId: string,
  generation: number,
): Promise<ContenuDossier | null> {
  const db = new DossierDb(getDatabaseName(dossierId, generation))
  try {
    const sentinelle = await db.readSentinelle()
    return sentinelle === null ? null : await db.readContenu()
  } catch {
    return null
  } finally {
    db.close()
  }
}

/** What the list shows, from the content itself. */
function describe(contenu: ContenuDossier): MetaDossier {
  const { dossier } = foldContenu(contenu)
  const modifieLe = contenu.journal.operations.reduce((latest, { q }) => Math.max(latest, q), 0)
  const ctg = getSingleton(dossier, 'ctg')
  return {
    ...contenu.meta,
    modifieLe,
    titre: ctg.intitule === '' ? contenu.meta.titre : ctg.intitule,
    territoire: ctg.territoire,
    fiches: listRows(dossier, 'fichesAction').length,
  }
}
