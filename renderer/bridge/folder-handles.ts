/** What Chromium adds to a folder handle, which the page's own type library does not know. */
export type PickedFolder = FileSystemDirectoryHandle & {
  values(): AsyncIterable<FileSystemHandle>
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>
}

const DATABASE = 'cairn-dossiers-partages'
const STORE = 'dossiers'

/** The folders the user chose, by opaque tokens: a small database of their own, since only a structured clone keeps a folder handle. */
export async function addFolderHandle(folder: PickedFolder): Promise<string> {
  const token = createToken()
  await run('readwrite', (store) => store.put(folder, token))
  return token
}

export async function getFolderHandle(token: string): Promise<PickedFolder | null> {
  const found: unknown = await run('readonly', (store) => store.get(token))
  return found === undefined ? null : (found as PickedFolder)
}

export async function removeFolderHandle(token: string): Promise<void> {
  await run('readwrite', (store) => store.delete(token))
}

function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function run(
  mode: IDBTransactionMode,
  gesture: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await openDatabase()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = gesture(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        resolve(request.result)
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('aborted'))
      }
    })
  } finally {
    database.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE)
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('refused'))
    }
  })
}
