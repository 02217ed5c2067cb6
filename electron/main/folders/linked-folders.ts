import { basename, join } from 'node:path'
import type { ChosenFolder, FolderEntry, FolderState } from '../../../shared/bridge/bridge'
import type { FolderRead, FolderWrite } from '../../../shared/bridge/ipc-channels'
import { success, type Result } from '../../../shared/kernel/result'
import { getErrorCode, type Disk } from '../files/disk'
import { readWholeFile } from '../files/read-whole-file'
import type { SafeWriteTools } from '../files/safe-write'
import { FolderGate } from './folder-gate'
import type { FolderList } from './folder-list'
import { buildFolderFailure, refuseUnreachable } from './folder-messages'
import { isCtgName } from './folder-names'
import { writeExpected } from './write-expected'

export type LinkedFoldersTools = {
  readonly list: FolderList
  readonly safe: SafeWriteTools
  readonly askFolder: (title: string) => Promise<string | null>
  /** Longest wait for an answer of the folder, in milliseconds. */
  readonly limit: number
}

/** The shared folders of a team, for pages that only know tokens and plain names. Every failure is a calm French sentence. */
export class LinkedFolders {
  readonly #tools: LinkedFoldersTools
  readonly #gate: FolderGate

  constructor(tools: LinkedFoldersTools) {
    this.#tools = tools
    this.#gate = new FolderGate(tools.limit)
  }

  readonly choose = async (title: string): Promise<Result<ChosenFolder | null>> => {
    const path = await this.#tools.askFolder(title)
    if (path === null) return success(null)
    const added = await this.#tools.list.add(path)
    return added.ok ? success({ handle: added.value, name: formatName(path) }) : added
  }

  readonly state = async (handle: string): Promise<Result<FolderState>> => {
    const path = await this.#tools.list.get(handle)
    const name = path === null ? '' : formatName(path)
    const seen = await this.#run(handle, async (folder, disk) => {
      await disk.readdir(folder)
      return success(null)
    })
    return success({ name, reachable: seen.ok, needsPermission: false })
  }

  readonly list = (handle: string): Promise<Result<readonly FolderEntry[]>> =>
    this.#run(handle, async (folder, disk) => {
      const names = (await disk.readdir(folder)).filter(isCtgName).sort()
      const entries: FolderEntry[] = []
      for (const name of names) {
        const entry = await readEntry(disk, folder, name)
        if (entry !== null) entries.push(entry)
      }
      return success(entries)
    })

  readonly read = ({
    handle,
    name,
    maxBytes,
  }: FolderRead): Promise<Result<Uint8Array<ArrayBuffer>>> =>
    this.#run(handle, (folder, disk) =>
      readWholeFile(disk, this.#tools.safe.clock, join(folder, name), maxBytes),
    )

  readonly write = ({ handle, name, bytes, expected }: FolderWrite): Promise<Result<FolderEntry>> =>
    this.#run(handle, (folder) => writeExpected(this.#tools.safe, folder, name, bytes, expected))

  readonly forget = (handle: string): Promise<Result<null>> => this.#tools.list.remove(handle)

  async #run<T>(
    handle: string,
    gesture: (folder: string, disk: Disk) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const folder = await this.#tools.list.get(handle)
    if (folder === null) return refuseUnreachable('inconnu')
    return this.#gate.run(handle, async () => {
      try {
        return await gesture(folder, this.#tools.safe.disk)
      } catch (error) {
        return buildFolderFailure(error)
      }
    })
  }
}

/** Null for a file that vanished since the folder was listed, and for anything but a plain file. */
async function readEntry(disk: Disk, folder: string, name: string): Promise<FolderEntry | null> {
  try {
    const { size, modified, isFile } = await disk.stat(join(folder, name))
    return isFile ? { name, size, modified } : null
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** « CTG partagée »; the root of a stick has no last part. */
function formatName(path: string): string {
  const name = basename(path)
  return name === '' ? path : name
}
