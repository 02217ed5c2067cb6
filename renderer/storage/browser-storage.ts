import type { DesktopBridge } from '../../shared/bridge/bridge'
import { createStorage } from './create-storage'
import { readCtgInWorker, repairCtgInWorker, writeCtgInWorker } from './ctg-worker'
import { createWebLocks } from './dossier-locks'
import { checkArchiveInWorker, packDatabaseInWorker, packFileInWorker } from './sauvegarde-worker'
import { moveToSpareDatabase } from './spare-database'
import type { CairnStorage } from './storage-types'

/** The storage of a real page, Electron's or the browser's. */
export function createPageStorage(bridge: DesktopBridge): CairnStorage {
  return createStorage({
    log: bridge.log,
    archives: bridge.archives,
    locks: createWebLocks(navigator.locks),
    persist: () => navigator.storage.persist(),
    moveToSpareDatabase,
    readCtg: readCtgInWorker,
    writeCtg: writeCtgInWorker,
    repairCtg: repairCtgInWorker,
    packDatabase: packDatabaseInWorker,
    packFile: packFileInWorker,
    checkArchive: checkArchiveInWorker,
  })
}
