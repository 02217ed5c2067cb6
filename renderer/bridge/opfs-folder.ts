import type { SlotFile, SlotFolder } from './slot-folder'

/** What a worker may do with an OPFS file; the page's own type library does not know it. */
type SyncAccessHandle = {
  getSize(): number
  read(buffer: Uint8Array, options: { at: number }): number
  write(buffer: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

type SyncFileHandle = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<SyncAccessHandle>
}

type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }

/** A worker that just ended lets go of its files a moment later. */
const ATTEMPTS = 20
const PAUSE = 100

/** The slots of this origin in the private file system. Rejects when the browser refuses it. */
export async function openOpfsFolder(name: string): Promise<SlotFolder> {
  const root = await navigator.storage.getDirectory()
  const folder = (await root.getDirectoryHandle(name, { create: true })) as Folder
  return {
    list: async () => {
      const names: string[] = []
      for await (const key of folder.keys()) names.push(key)
      return names.sort()
    },
    read: async (slot, limit) => {
      const file = await (await folder.getFileHandle(slot)).getFile()
      const part = limit === undefined ? file : file.slice(0, limit)
      return new Uint8Array(await part.arrayBuffer())
    },
    open: async (slot) => {
      const handle = (await folder.getFileHandle(slot, { create: true })) as SyncFileHandle
      return wrap(await openHandle(handle))
    },
  }
}

async function openHandle(handle: SyncFileHandle): Promise<SyncAccessHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await handle.createSyncAccessHandle()
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

function wrap(handle: SyncAccessHandle): SlotFile {
  return {
    size: () => handle.getSize(),
    read: () => {
      const bytes = new Uint8Array(handle.getSize())
      handle.read(bytes, { at: 0 })
      return bytes
    },
    write: (bytes, at) => {
      const written = handle.write(bytes, { at })
      if (written !== bytes.length) throw new DOMException('short write', 'QuotaExceededError')
    },
    truncate: (size) => {
      handle.truncate(size)
    },
    flush: () => {
      handle.flush()
    },
    close: () => {
      handle.close()
    },
  }
}
