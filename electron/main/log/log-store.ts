import { join } from 'node:path'
import type { LogState, LogStore } from '../../../shared/bridge/bridge'
import { computeLogState } from '../../../shared/kernel/log-line'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { deleteQuietly, getErrorCode, syncFolder, type Disk, type DiskHandle } from '../files/disk'
import { buildDiskFailure } from '../files/disk-messages'
import { loadLog, replaceLog, type LoadedLog } from './log-file'
import { formatLogFileName, isLogId, parseLogFileName } from './log-id'

type OpenLog = { handle: DiskHandle; state: LogState; size: number }
/** `torn`: an end was cut off; on the disk nothing says so any more. */
type Slot = { queue: Promise<unknown>; open: OpenLog | null; torn: boolean }

export type LogStoreOptions = {
  readonly disk: Disk
  readonly folder: string
  readonly newToken: () => string
}

const EMPTY: LogState = { lines: 0, digest: 0, damaged: 0 }

/**
 * The second store on the disk: one file a log, `<folder>/<logId>.ndjson`. The gestures on one log run one after the other.
 * `append` answers once fdatasync has; when it fails, what it wrote is taken back, so that the file never keeps half a line
 * before a whole one.
 */
export class DiskLogStore implements LogStore {
  readonly #options: LogStoreOptions
  readonly #slots = new Map<string, Slot>()

  constructor(options: LogStoreOptions) {
    this.#options = options
  }

  write = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run(logId, lines, async (slot, path) => {
      const state = computeLogState(lines)
      await this.#options.disk.mkdir(this.#options.folder)
      await this.#close(slot)
      await replaceLog(this.#options.disk, path, encodeLines(lines), this.#options.newToken)
      slot.torn = false
      return state
    })

  append = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run(logId, lines, async (slot, path) => {
      const open = slot.open ?? (await this.#open(slot, path))
      if (lines.length === 0) return open.state
      const bytes = encodeLines(lines)
      try {
        await open.handle.appendFile(bytes)
        await open.handle.datasync()
      } catch (error) {
        await this.#takeBack(slot, open)
        throw error
      }
      const added = computeLogState(lines)
      open.size += bytes.length
      open.state = {
        lines: open.state.lines + added.lines,
        digest: (open.state.digest ^ added.digest) >>> 0,
        damaged: open.state.damaged,
      }
      return open.state
    })

  state = (logId: string): Promise<Result<LogState | null>> =>
    this.#run(logId, [], async (slot, path) => {
      const state = slot.open?.state ?? (await this.#load(slot, path))?.state ?? null
      return state !== null && slot.torn ? { ...state, torn: true } : state
    })

  read = (logId: string): Promise<Result<readonly string[]>> =>
    this.#run(logId, [], async (slot, path) => {
      return (await this.#load(slot, path))?.lines ?? []
    })

  list = async (): Promise<Result<readonly string[]>> => {
    try {
      const names = await this.#options.disk.readdir(this.#options.folder)
      return success(names.map(parseLogFileName).filter((logId) => logId !== null))
    } catch (error) {
      return getErrorCode(error) === 'ENOENT' ? success([]) : buildDiskFailure(error, 'log')
    }
  }

  remove = (logId: string): Promise<Result<null>> =>
    this.#run(logId, [], async (slot, path) => {
      await this.#close(slot)
      for (const ending of ['', '.precedent', '.abime']) {
        await this.#options.disk.unlink(`${path}${ending}`).catch((error: unknown) => {
          if (getErrorCode(error) !== 'ENOENT') throw error
        })
      }
      return null
    })

  /** Waits for what is under way and lets go of the files; for the end of the program. */
  async close(): Promise<void> {
    for (const slot of this.#slots.values()) {
      await slot.queue
      await this.#close(slot)
    }
  }

  /** Deletes the temporary files that a cut left behind. */
  async removeStrayFiles(): Promise<number> {
    const { disk, folder } = this.#options
    const names = await disk.readdir(folder).catch(() => [])
    let removed = 0
    for (const name of names) {
      if (/\.ndjson\.[0-9a-f]+\.tmp$/.test(name) && (await deleteQuietly(disk, join(folder, name))))
        removed += 1
    }
    return removed
  }

  async #run<T>(
    logId: string,
    lines: readonly string[],
    gesture: (slot: Slot, path: string) => Promise<T>,
  ): Promise<Result<T>> {
    if (!isLogId(logId)) return echec('journal-nom', 'Le nom du journal n’est pas valable.')
    if (computeLogState(lines).damaged > 0 || lines.some((line) => line.includes('\n')))
      return echec('journal-ligne', 'Une ligne du journal n’est pas valable.')
    const slot = this.#slots.get(logId) ?? { queue: Promise.resolve(), open: null, torn: false }
    this.#slots.set(logId, slot)
    const path = join(this.#options.folder, formatLogFileName(logId))
    const run = slot.queue.then(() => gesture(slot, path))
    slot.queue = run.catch(() => undefined)
    try {
      return success(await run)
    } catch (error) {
      return buildDiskFailure(error, 'log')
    }
  }

  async #load(slot: Slot, path: string): Promise<LoadedLog | null> {
    const loaded = await loadLog(this.#options.disk, path)
    if (loaded?.state.torn === true) slot.torn = true
    return loaded
  }

  async #open(slot: Slot, path: string): Promise<OpenLog> {
    const { disk, folder } = this.#options
    await disk.mkdir(folder)
    const loaded = await this.#load(slot, path)
    const handle = await disk.open(path, 'a')
    const open = { handle, state: loaded?.state ?? EMPTY, size: loaded?.size ?? 0 }
    try {
      // The name of a new file must outlive a power cut as much as its lines.
      if (loaded === null) await syncFolder(disk, folder)
    } catch (error) {
      await handle.close().catch(() => undefined)
      throw error
    }
    slot.open = open
    return open
  }

  /** After a failed append: back to the last acknowledged byte, and the next gesture reads the file anew. */
  async #takeBack(slot: Slot, open: OpenLog): Promise<void> {
    slot.open = null
    try {
      await open.handle.truncate(open.size)
      await open.handle.datasync()
    } catch {
      // Nothing more can be done now; loadLog cuts the torn end at the next gesture.
    }
    await open.handle.close().catch(() => undefined)
  }

  async #close(slot: Slot): Promise<void> {
    const open = slot.open
    slot.open = null
    await open?.handle.close()
  }
}

function encodeLines(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8')
}
