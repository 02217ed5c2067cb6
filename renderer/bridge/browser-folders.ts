import type { FolderEntry, FolderState, LinkedFolders } from '../../shared/bridge/bridge'
import { success, type Result } from '../../shared/kernel/result'
import { buildFolderFailure, refuseGone, refuseTooBig } from './folder-failure'
import {
  addFolderHandle,
  getFolderHandle,
  removeFolderHandle,
  type PickedFolder,
} from './folder-handles'
import { writeFolderFile } from './folder-write'

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<PickedFolder>

/** The shared folders of the browser build: File System Access, which Chrome and Edge have. */
export function createBrowserFolders(): LinkedFolders {
  return {
    isSupported: getPicker() !== null,
    choose: async () => {
      try {
        const folder = await getPicker()?.({ id: 'cairn-partage', mode: 'readwrite' })
        if (folder === undefined) return success(null)
        return success({ handle: await addFolderHandle(folder), name: folder.name })
      } catch (error) {
        const gaveUp = error instanceof DOMException && error.name === 'AbortError'
        return gaveUp ? success(null) : buildFolderFailure(error)
      }
    },
    state: (handle) =>
      run(handle, async (folder) =>
        readState(folder, await folder.queryPermission({ mode: 'readwrite' })),
      ),
    askPermission: (handle) =>
      run(handle, async (folder) =>
        readState(folder, await folder.requestPermission({ mode: 'readwrite' })),
      ),
    list: (handle) => run(handle, async (folder) => success(await listEntries(folder))),
    read: (handle, name, maxBytes) =>
      run(handle, async (folder) => {
        const file = await (await folder.getFileHandle(name)).getFile()
        if (file.size > maxBytes) return refuseTooBig(file.size)
        return success(new Uint8Array(await file.arrayBuffer()))
      }),
    write: (handle, name, bytes, expected) =>
      run(handle, (folder) => writeFolderFile(folder, name, bytes, expected)),
    forget: async (handle) => {
      await removeFolderHandle(handle).catch(() => undefined)
      return success(null)
    },
  }
}

function getPicker(): Picker | null {
  const { showDirectoryPicker } = globalThis as { readonly showDirectoryPicker?: Picker }
  return showDirectoryPicker?.bind(globalThis) ?? null
}

async function run<T>(
  handle: string,
  gesture: (folder: PickedFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const folder = await getFolderHandle(handle)
    return folder === null ? refuseGone() : await gesture(folder)
  } catch (error) {
    return buildFolderFailure(error)
  }
}

async function readState(
  folder: PickedFolder,
  permission: PermissionState,
): Promise<Result<FolderState>> {
  const { name } = folder
  if (permission !== 'granted') {
    return success({ name, reachable: permission === 'prompt', needsPermission: true })
  }
  try {
    for await (const _entry of folder.values()) break
    return success({ name, reachable: true, needsPermission: false })
  } catch {
    return success({ name, reachable: false, needsPermission: false })
  }
}

async function listEntries(folder: PickedFolder): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = []
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !/^[^.\s].*\.ctg$/i.test(entry.name)) continue
    try {
      const { size, lastModified } = await (entry as FileSystemFileHandle).getFile()
      entries.push({ name: entry.name, size, modified: lastModified })
    } catch {
      // Deleted or being replaced since the folder was listed: seen next time.
    }
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
