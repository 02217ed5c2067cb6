import type { LogStore } from '../../shared/bridge/bridge'
import { listRows, getSingleton } from '../../shared/domain/dossier'
import { success, type Result } from '../../shared/kernel/result'
import { listDossierDatabases, type Pointeur } from './app-db'
import { DossierDb, getDatabaseName } from './dossier-db'
import { foldContenu } from './generation'
import { parseLog } from './log-codec'
import type { Stores } from './open-dossier'
import { listBackedUp, readSauvegardes, type LecteurSauvegardes } from './read-sauvegardes'
import { isLogSure } from './read-together'
import type { ContenuDossier, Demarrage, MetaDossier } from './storage-types'

type Retrouves = Pick<Demarrage, 'retrouves' | 'enSauvegarde' | 'incertains'>

/**
 * Adds to the library the dossiers that a store holds and the list does not: the database of the application was lost, or the
 * program was cut between the creation of a dossier and its entry in the list. Backups alone are enough. Gives how many were found, and
 * how many of them in backups alone, and how many in a second store that is damaged or lost its end.
 */
export async function findLostDossiers(stores: Stores): Promise<Result<Retrouves>> {
  const { app, log } = stores
  const logs = await log.list()
  if (!logs.ok) return logs
  let retrouves = 0
  let enSauvegarde = 0
  let incertains = 0
  for await (const { pointeur, isInStores } of readLost(stores, await app.list(), logs.value)) {
    await app.put(pointeur)
    retrouves += 1
    if (!isInStores) enSauvegarde += 1
    else if (!(await isWhole(log, pointeur.dossierId))) incertains += 1
  }
  return success({ retrouves, enSauvegarde, incertains })
}

/** Every dossier of this machine, those that the list lost included, without writing anything. A store that does not answer is passed over. */
export async function listLisibles(stores: Stores): Promise<readonly MetaDossier[]> {
  const known = await stores.app.list().catch(() => [])
  const logs = await stores.log.list()
  const metas = known.map(({ meta }) => meta)
  for await (const { pointeur } of readLost(stores, known, logs.ok ? logs.value : [])) {
    metas.push(pointeur.meta)
  }
  return metas
}

type Perdu = { readonly pointeur: Pointeur; readonly isInStores: boolean }

/** The dossiers that a store or a backup holds and that are not `listed`, one at a time. `logs`: those that have a log. */
async function* readLost(
  { log, sauvegardes }: Stores,
  listed: readonly Pointeur[],
  logs: readonly string[],
): AsyncGenerator<Perdu> {
  const known = new Set(listed.map(({ dossierId }) => dossierId))
  const databases = await listDossierDatabases().catch(() => [])
  const inDatabases = databases.map(({ dossierId }) => dossierId)
  const lost = new Set([...logs, ...inDatabases, ...(await listBackedUp(sauvegardes))])
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
    const pointeur = { dossierId, generation, meta: describe(contenu) }
    yield { pointeur, isInStores: inStores !== null }
  }
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
