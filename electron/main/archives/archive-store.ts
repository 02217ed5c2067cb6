import { dirname, join } from 'node:path'
import { isArchiveFolder, isArchiveName } from '../../../shared/bridge/archive-name'
import type { ArchiveInfo, ArchiveSpace, ArchiveStore } from '../../../shared/bridge/bridge'
import { success, type Result } from '../../../shared/kernel/result'
import { deleteQuietly, getErrorCode, syncFolder, writeDurably, type Disk } from '../files/disk'
import { runWhileLocked, type Clock } from '../files/retry'
import { formatTemporaryName, isTemporaryName } from '../files/safe-write'
import {
  buildArchiveFailure,
  refuseArchiveName,
  refuseReadBack,
  refuseTaken,
  type ArchiveGesture,
} from './archive-messages'

export type ArchiveStoreOptions = {
  readonly disk: Disk
  readonly clock: Clock
  /** The folder of the folders. */
  readonly root: string
  readonly newToken: () => string
  /** Bytes that may still be written beside a path. */
  readonly getFreeBytes: (path: string) => Promise<number>
}

/** An antivirus lets go within seconds; a protected folder never does. */
const LIMIT = 5_000

/**
 * Backups on the disk: `<root>/<folder>/<name>`. One gesture at a time. At every moment a name is either absent or holds the whole
 * file: a temporary one in the same folder is flushed and read back, then takes the name.
 */
export class DiskArchiveStore implements ArchiveStore {
  readonly #options: ArchiveStoreOptions
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: ArchiveStoreOptions) {
    this.#options = options
  }

  write = (
    folder: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<ArchiveInfo>> =>
    this.#run(folder, name, 'write', async (path) => {
      const { disk, newToken } = this.#options
      await this.#prepareFolder(dirname(path))
      if (await this.#isTaken(path)) return refuseTaken()
      const temporary = join(dirname(path), formatTemporaryName(newToken()))
      try {
        await this.#insist(() => this.#writeTemporary(temporary, bytes))
        const read = await this.#insist(() => disk.readFile(temporary))
        if (Buffer.compare(read, bytes) !== 0) return refuseReadBack()
        await this.#insist(() => disk.rename(temporary, path))
      } finally {
        await deleteQuietly(disk, temporary)
      }
      await syncFolder(disk, dirname(path))
      const { size, modified } = await disk.stat(path)
      return success({ name, size, modified })
    })

  list = (folder: string): Promise<Result<readonly ArchiveInfo[]>> =>
    this.#run(folder, null, 'list', async (path) => success(await this.#list(path)))

  folders = (): Promise<Result<readonly string[]>> =>
    this.#enqueue('list', async () => {
      const { root } = this.#options
      const found: string[] = []
      for (const name of (await this.#readFolder(root)).filter(isArchiveFolder)) {
        const inside = await this.#readFolder(join(root, name)).catch((error: unknown) => {
          // A file where a folder should be is not ours.
          if (getErrorCode(error) === 'ENOTDIR') return []
          throw error
        })
        if (inside.some(isArchiveName)) found.push(name)
      }
      return success(found.sort())
    })

  read = (folder: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>>> =>
    this.#run(folder, name, 'read', async (path) =>
      success(new Uint8Array(await this.#insist(() => this.#options.disk.readFile(path)))),
    )

  remove = (folder: string, name: string): Promise<Result<null>> =>
    this.#run(folder, name, 'remove', async (path) => {
      await this.#insist(() => this.#options.disk.unlink(path)).catch((error: unknown) => {
        if (getErrorCode(error) !== 'ENOENT') throw error
      })
      return success(null)
    })

  space = (): Promise<Result<ArchiveSpace>> =>
    this.#enqueue('list', async () => {
      const { root, getFreeBytes } = this.#options
      const free = await getFreeBytes(root).catch(() => getFreeBytes(dirname(root)))
      return success({ free })
    })

  /** Deletes the temporary files that a cut left behind; returns how many. */
  async removeStrayFiles(): Promise<number> {
    const { disk, root } = this.#options
    let removed = 0
    for (const folder of await disk.readdir(root).catch(() => [])) {
      if (!isArchiveFolder(folder)) continue
      for (const name of await disk.readdir(join(root, folder)).catch(() => [])) {
        if (isTemporaryName(name) && (await deleteQuietly(disk, join(root, folder, name))))
          removed += 1
      }
    }
    return removed
  }

  #run<T>(
    folder: string,
    name: string | null,
    gesture: ArchiveGesture,
    run: (path: string) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!isArchiveFolder(folder) || (name !== null && !isArchiveName(name)))
      return Promise.resolve(refuseArchiveName())
    const path = join(this.#options.root, folder, ...(name === null ? [] : [name]))
    return this.#enqueue(gesture, () => run(path))
  }

  async #enqueue<T>(gesture: ArchiveGesture, run: () => Promise<Result<T>>): Promise<Result<T>> {
    const mine = this.#queue.then(run)
    this.#queue = mine.catch(() => undefined)
    try {
      return await mine
    } catch (error) {
      return buildArchiveFailure(error, gesture)
    }
  }

  #insist<T>(run: () => Promise<T>): Promise<T> {
    return runWhileLocked(this.#options.clock, LIMIT, run)
  }

  /** The names of new folders must outlive a power cut as much as the file. */
  async #prepareFolder(folder: string): Promise<void> {
    const { disk, root } = this.#options
    if (await this.#isTaken(folder)) return
    await this.#insist(() => disk.mkdir(folder))
    await syncFolder(disk, root)
    await syncFolder(disk, dirname(root))
  }

  async #isTaken(path: string): Promise<boolean> {
    try {
      await this.#options.disk.stat(path)
      return true
    } catch (error) {
      if (getErrorCode(error) === 'ENOENT') return false
      throw error
    }
  }

  async #writeTemporary(path: string, bytes: Uint8Array): Promise<void> {
    await deleteQuietly(this.#options.disk, path)
    await writeDurably(this.#options.disk, path, bytes)
  }

  async #list(folder: string): Promise<readonly ArchiveInfo[]> {
    const infos: ArchiveInfo[] = []
    for (const name of (await this.#readFolder(folder)).filter(isArchiveName).sort()) {
      const { size, modified, isFile } = await this.#options.disk.stat(join(folder, name))
      if (isFile) infos.push({ name, size, modified })
    }
    return infos
  }

  async #readFolder(folder: string): Promise<readonly string[]> {
    try {
      return await this.#options.disk.readdir(folder)
    } catch (error) {
      if (getErrorCode(error) === 'ENOENT') return []
      throw error
    }
  }
}
