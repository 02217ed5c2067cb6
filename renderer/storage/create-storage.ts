import type { DesktopBridge } from '../../shared/bridge/bridge'
import type { CairnStorage } from './storage-types'

/** The storage of the page: IndexedDB (Dexie) beside the logs of the bridge. */
export function createStorage(_bridge: DesktopBridge): CairnStorage {
  return { open: () => Promise.resolve() }
}
