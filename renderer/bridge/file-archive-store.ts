import { isArchiveFolder, isArchiveName } from '../../shared/bridge/archive-name'
import type { ArchiveInfo, ArchiveSpace, ArchiveStore } from '../../shared/bridge/bridge'
import { success, type Result } from '../../shared/kernel/result'
import {
  buildArchiveFailure,
  refuseArchiveName,
  refuseReadBack,
  refuseTaken,
  type ArchiveGesture,
} from './archive-failure'
import type { ArchiveFiles } from './archive-files'

/** A temporary file of ours; older than an hour, nobody is writing it any more. */
const TEMPORARY = /^en-cours-[0-9a-z]+\.tmp$/
const STRAY_AGE = 3_600_000

export type FileArchiveOptions = {
  readonly files: ArchiveFiles
  readonly newToken: () => string
  readonly now: () => number
}

/**
 * Backups in the private file system of the browser. One gesture at a time in this page. At every moment a name is either absent or
 * holds the whole file: a temporary one is written, flushed and read back, then takes the name.
 */
export class FileArchiveStore implements ArchiveStore {
  readonly #options: FileArchiveOptions
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: FileArchiveOptions) {
    this.#options = options
  }

  write = (
    folder: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<ArchiveInfo>> =>
    this.#run(folder, name, 'write', async () => {
      const { files, newToken } = this.#options
      if (await this.#find(folder, name)) return refuseTaken()
      const temporary = `en-cours-${newToken()}.tmp`
      try {
        const read = await files.write(folder, temporary, bytes)
        if (!isSame(read, bytes)) return refuseReadBack()
        await files.rename(folder, temporary, name)
      } finally {
        await files.remove(folder, temporary).catch(() => undefined)
      }
      const written = await this.#find(folder, name)
      return written?.size === bytes.length ? success(written) : refuseReadBack()
    })

  list = (folder: string): Promise<Result<readonly ArchiveInfo[]>> =>
    this.#run(folder, null, 'list', async () => {
      const files = await this.#options.files.list(folder)
      const archives = files.filter(({ name }) => isArchiveName(name))
      return success(archives.sort((a, b) => (a.name < b.name ? -1 : 1)))
    })

  folders = (): Promise<Result<readonly string[]>> =>
    this.#enqueue('list', async () => {
      const { files } = this.#options
      const found: string[] = []
      for (const folder of (await files.listFolders()).filter(isArchiveFolder)) {
        const inside = await files.list(folder)
        if (inside.some(({ name }) => isArchiveName(name))) found.push(folder)
      }
      return success(found.sort())
    })

  read = (folder: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>>> =>
    this.#run(folder, name, 'read', async () =>
      success(await this.#options.files.read(folder, name)),
    )

  remove = (folder: string, name: string): Promise<Result<null>> =>
    this.#run(folder, name, 'remove', async () => {
      await this.#options.files.remove(folder, name)
      return success(null)
    })

  space = (): Promise<Result<ArchiveSpace>> =>
    this.#enqueue('list', async () => success({ free: await this.#options.files.getFreeBytes() }))

  /** Deletes the temporary files that a cut left behind; returns how many. Another window may be writing a recent one. */
  async removeStrayFiles(): Promise<number> {
    const { files, now } = this.#options
    let removed = 0
    for (const folder of await files.listFolders().catch(() => [])) {
      for (const { name, modified } of await files.list(folder).catch(() => [])) {
        if (!TEMPORARY.test(name) || now() - modified < STRAY_AGE) continue
        const isGone = await files.remove(folder, name).then(
          () => true,
          () => false,
        )
        if (isGone) removed += 1
      }
    }
    return removed
  }

  async #find(folder: string, name: string): Promise<ArchiveInfo | undefined> {
    return (await this.#options.files.list(folder)).find((file) => file.name === name)
  }

  #run<T>(
    folder: string,
    name: string | null,
    gesture: ArchiveGesture,
    run: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!isArchiveFolder(folder) || (name !== null && !isArchiveName(name)))
      return Promise.resolve(refuseArchiveName())
    return this.#enqueue(gesture, run)
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
}

function isSame(read: Uint8Array, bytes: Uint8Array): boolean {
  return read.length === bytes.length && read.every((byte, at) => byte === bytes[at])
}
