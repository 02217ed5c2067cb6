import type { ArchiveFiles, ListedFile } from './archive-files'

/** What a worker may do with an OPFS file; the page's own type library does not know it. */
type SyncAccessHandle = {
  getSize(): number
  read(buffer: Uint8Array, options: { at: number }): number
  write(buffer: Uint8Array, options: { at: number }): number
  truncate(size: number): void
  flush(): void
  close(): void
}

type OpfsFile = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<SyncAccessHandle>
  move(name: string): Promise<void>
}

type OpfsFolder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> }

/** The backups of this origin in the private file system, under `root`. Every call may reject. */
export function createOpfsArchiveFiles(root: string): ArchiveFiles {
  const openRoot = async (): Promise<OpfsFolder> => {
    const top = await navigator.storage.getDirectory()
    return (await top.getDirectoryHandle(root, { create: true })) as OpfsFolder
  }
  const openFolder = async (name: string, create: boolean): Promise<OpfsFolder> =>
    (await (await openRoot()).getDirectoryHandle(name, { create })) as OpfsFolder
  const openFile = async (folder: string, name: string): Promise<OpfsFile> =>
    (await (await openFolder(folder, false)).getFileHandle(name)) as OpfsFile

  return {
    listFolders: async () => {
      const names: string[] = []
      for await (const entry of (await openRoot()).values())
        if (entry.kind === 'directory') names.push(entry.name)
      return names
    },
    list: async (name) => {
      const folder = await openFolder(name, false).catch(ignoreMissing)
      return folder === null ? [] : listFiles(folder)
    },
    read: async (folder, name) => {
      const file = await (await openFile(folder, name)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    },
    write: async (folder, name, bytes) => {
      const parent = await openFolder(folder, true)
      const file = (await parent.getFileHandle(name, { create: true })) as OpfsFile
      return writeFlushed(await file.createSyncAccessHandle(), bytes)
    },
    rename: async (folder, from, to) => {
      await (await openFile(folder, from)).move(to)
    },
    remove: async (name, file) => {
      const folder = await openFolder(name, false).catch(ignoreMissing)
      await folder?.removeEntry(file).catch(ignoreMissing)
    },
    getFreeBytes: async () => {
      const { quota, usage } = await navigator.storage.estimate()
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
    },
  }
}

async function listFiles(folder: OpfsFolder): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file') continue
    // Deleted by another window in between.
    const file = await (entry as FileSystemFileHandle).getFile().catch(ignoreMissing)
    if (file !== null)
      files.push({ name: entry.name, size: file.size, modified: file.lastModified })
  }
  return files
}

/** Writes and flushes a new file, and gives what its own handle reads back. */
function writeFlushed(handle: SyncAccessHandle, bytes: Uint8Array): Uint8Array {
  try {
    handle.truncate(0)
    if (handle.write(bytes, { at: 0 }) !== bytes.length)
      throw new DOMException('short write', 'QuotaExceededError')
    handle.flush()
    const read = new Uint8Array(handle.getSize())
    handle.read(read, { at: 0 })
    return read
  } finally {
    handle.close()
  }
}

function ignoreMissing(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null
  throw error
}
