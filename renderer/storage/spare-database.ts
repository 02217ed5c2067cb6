import Dexie from 'dexie'

/** What is used of the Storage Buckets of Chromium (122 and later); the library of types does not know them yet. */
type StorageBuckets = {
  readonly open: (name: string) => Promise<{ readonly indexedDB: IDBFactory }>
}

let isMoved = false

/** True once the databases of this page are in the spare place. */
export function isOnSpareDatabase(): boolean {
  return isMoved
}

/**
 * Puts the databases in another place than the usual one of the origin, for the rest of the session. A damaged directory of
 * IndexedDB (its file CURRENT) can be neither opened nor deleted by a page, and would refuse every start: the working copy is then
 * built anew there from the second store. The usual place is tried first again at each start.
 * @returns false when the browser has no such place, or refuses it
 */
export async function moveToSpareDatabase(): Promise<boolean> {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: StorageBuckets }
  if (storageBuckets === undefined) return false
  try {
    const bucket = await storageBuckets.open('cairn-secours')
    Dexie.dependencies.indexedDB = bucket.indexedDB
    isMoved = true
    return true
  } catch {
    return false
  }
}
