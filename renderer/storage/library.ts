import type { LogStore } from '../../shared/bridge/bridge'
import { listRows, getSingleton } from '../../shared/domain/dossier'
import { success, type Result } from '../../shared/kernel/result'
import { listDossierDatabases } from './app-db'
import { DossierDb, getDatabaseName } from './dossier-db'
import { foldContenu } from './generation'
import { parseLog } from './log-codec'
import { isLogSure, type Stores } from './open-dossier'
import { listBackedUp, readSauvegardes, type LecteurSauvegardes } from './read-sauvegardes'
import type { ContenuDossier, Demarrage, MetaDossier } from './storage-types'

type Retrouves = Pick<Demarrage, 'retrouves' | 'enSauvegarde' | 'incertains'>

/**
 * Adds to the library the dossiers that a store holds and the list does not: the database of the application was lost, or the
 * program was cut between the creation of a dossier and its entry in the list. Backups alone are enough. Gives how many were found, and
 * how many of them in backups alone, and how many in a second store that is damaged or lost its end.
 */
export async function findLostDossiers(stores: Stores): Promise<Result<Retrouves>> {
  const { app, log, sauvegardes } = stores
  const logs = await log.list()
  if (!logs.ok) return logs
  const known = new Set((await app.list()).map(({ dossierId }) => dossierId))
  const databases = await listDossierDatabases().catch(() => [])
  const inDatabases = databases.map(({ dossierId }) => dossierId)
  const lost = new Set([...logs.value, ...inDatabases, ...(await listBackedUp(sauvegardes))])
  let retrouves = 0
  let enSauvegarde = 0
  let incertains = 0
  for (const dossierId of lost) {
    if (known.has(dossierId)) continue
    const generation = Math.max(
      0,
      ...databases.filter((item) => item.dossierId === dossierId).map((item) => item.generation),
    )
    const inStores =
      (await readFromLog(log, dossierId)) ?? (await readFromDatabase(dossierId, generation))
    const contenu = inStores ?? (await readFromSauvegardes(sauvegardes, dossierId))
    if (contenu?.meta.dossierId !== dossierId) continue
    await app.put({ dossierId, generation, meta: describe(contenu) })
    retrouves += 1
    if (inStores === null) enSauvegarde += 1
    else if (!(await isWhole(log, dossierId))) incertains += 1
  }
  return success({ retrouves, enSauvegarde, incertains })
}

async function readFromLog(log: LogStore, dossierId: string): Promise<ContenuDossier | null> {
  const lines = await log.read(dossierId)
  return lines.ok ? parseLog(lines.value) : null
}

async function isWhole(log: LogStore, dossierId: string): Promise<boolean> {
  const state = await log.state(dossierId)
  return state.ok && isLogSure(state.value)
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

async function readFromSauvegardes(
  lecteur: LecteurSauvegardes | null,
  dossierId: string,
): Promise<ContenuDossier | null> {
  if (lecteur === null) return null
  return (await readSauvegardes(lecteur, dossierId, false))?.contenu ?? null
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
