import { copyFile, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'

/** The few file operations the main process uses, so that tests can make any one of them fail. */
export type Disk = {
  readonly open: (path: string, flags: 'r' | 'a' | 'wx') => Promise<DiskHandle>
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (path: string) => Promise<void>
  readonly copyFile: (from: string, to: string) => Promise<void>
  readonly readdir: (path: string) => Promise<readonly string[]>
  readonly mkdir: (path: string) => Promise<void>
  readonly stat: (path: string) => Promise<DiskEntry>
}

/** `size` in bytes, `modified` in whole milliseconds. */
export type DiskEntry = {
  readonly size: number
  readonly modified: number
  readonly isFile: boolean
}

export type DiskHandle = {
  readonly appendFile: (bytes: Uint8Array) => Promise<void>
  readonly truncate: (size: number) => Promise<void>
  readonly datasync: () => Promise<void>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The real disk. */
export const DISK: Disk = {
  open: async (path, flags) => {
    const handle = await open(path, flags)
    return {
      appendFile: (bytes) => handle.appendFile(bytes),
      truncate: (size) => handle.truncate(size),
      datasync: () => handle.datasync(),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  readFile: (path) => readFile(path),
  rename,
  unlink,
  copyFile: (from, to) => copyFile(from, to),
  readdir: (path) => readdir(path),
  mkdir: async (path) => {
    await mkdir(path, { recursive: true })
  },
  stat: async (path) => {
    const stats = await stat(path)
    return { size: stats.size, modified: Math.trunc(stats.mtimeMs), isFile: stats.isFile() }
  },
}

/** The code of a system error (« ENOSPC »), or null when the error has none. */
export function getErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Makes the entries of a folder durable. Windows, and some network shares, cannot open a folder: there it is not needed. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(getErrorCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** Writes a new file and flushes it; refused when there is one of that name. */
export async function writeDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.open(path, 'wx')
  try {
    await handle.appendFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Deletes a file; true when it is gone, also when it never was there. */
export async function deleteQuietly(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.unlink(path)
    return true
  } catch (error) {
    return getErrorCode(error) === 'ENOENT'
  }
}
