import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { computeLogState, parseLogLine } from '../../shared/kernel/log-line'
import { success, type Result } from '../../shared/kernel/result'
import { buildSlotFailure } from './slot-failure'
import type { SlotFile, SlotFolder } from './slot-folder'
import {
  encodeLines,
  formatHeader,
  HEADER_LIMIT,
  HEADER_LINES,
  parseHeader,
  splitLines,
  type SlotHeader,
} from './slot-header'

type OpenLog = {
  readonly name: string
  readonly file: SlotFile
  readonly generation: number
  state: LogState
  size: number
}

/** Empty files kept ready: a file created in the minute of a power cut is lost whole (quality.md §0.3). */
const SPARE = 2
const NONE: LogState = { lines: 0, digest: 0, damaged: 0 }

/**
 * Logs in anonymous slots: a slot is a file created ahead of its use, and its first lines say which log it holds and of which
 * generation. Replacing a log is writing another slot, then emptying the old one: no file is ever created or renamed with data in
 * play, and a cut leaves the old one whole.
 */
export class SlotLogStore implements LogStore {
  readonly #folder: SlotFolder
  readonly #open = new Map<string, OpenLog>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(folder: SlotFolder) {
    this.#folder = folder
  }

  write = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run(async () => {
      const old = await this.#find(logId)
      const log = await this.#writeSlot(logId, lines, (old?.generation ?? 0) + 1)
      this.#open.set(logId, log)
      if (old !== null) this.#empty(old)
      await this.#emptyOthers(logId, log.name)
      await this.#prepareSpares()
      return log.state
    })

  append = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run(async () => {
      const log = await this.#find(logId)
      if (log === null) {
        const created = await this.#writeSlot(logId, lines, 1)
        this.#open.set(logId, created)
        return created.state
      }
      const bytes = encodeLines(lines)
      try {
        log.file.write(bytes, log.size)
        log.file.flush()
      } catch (error) {
        log.file.truncate(log.size)
        log.file.flush()
        throw error
      }
      const added = computeLogState(lines)
      log.size += bytes.length
      log.state = {
        ...log.state,
        lines: log.state.lines + added.lines,
        digest: (log.state.digest ^ added.digest) >>> 0,
      }
      return log.state
    })

  state = (logId: string): Promise<Result<LogState | null>> =>
    this.#run(async () => (await this.#find(logId))?.state ?? null)

  read = (logId: string): Promise<Result<readonly string[]>> =>
    this.#run(async () => {
      const log = await this.#find(logId)
      if (log === null) return []
      const { lines } = splitLines(log.file.read())
      return lines.slice(HEADER_LINES).filter((line) => parseLogLine(line) !== null)
    })

  list = (): Promise<Result<readonly string[]>> =>
    this.#run(async () => {
      await this.#prepareSpares()
      const headers = await this.#listHeaders()
      return [...new Set(headers.map(({ header }) => header.log))].sort()
    })

  remove = (logId: string): Promise<Result<null>> =>
    this.#run(async () => {
      const log = await this.#find(logId)
      this.#open.delete(logId)
      if (log !== null) this.#empty(log)
      await this.#emptyOthers(logId, '')
      return null
    })

  /** One gesture at a time, and no exception out. */
  async #run<T>(gesture: () => Promise<T>): Promise<Result<T>> {
    const run = this.#queue.then(gesture)
    this.#queue = run.catch(() => undefined)
    try {
      return success(await run)
    } catch (error) {
      return buildSlotFailure(error)
    }
  }

  /** The log, opened: of its slots, the newest that was written whole. */
  async #find(logId: string): Promise<OpenLog | null> {
    const known = this.#open.get(logId)
    if (known !== undefined) return known
    const slots = (await this.#listHeaders()).filter(({ header }) => header.log === logId)
    for (const { name, header } of slots.sort((a, b) => b.header.g - a.header.g)) {
      const log = openSlot(name, await this.#folder.open(name), header)
      if (log !== null) {
        this.#open.set(logId, log)
        return log
      }
    }
    return null
  }

  async #listHeaders(): Promise<{ readonly name: string; readonly header: SlotHeader }[]> {
    const found: { name: string; header: SlotHeader }[] = []
    for (const name of await this.#folder.list()) {
      const { lines } = splitLines(await this.#folder.read(name, HEADER_LIMIT))
      const header = parseHeader(lines)
      if (header !== null) found.push({ name, header })
    }
    return found
  }

  async #listFree(): Promise<readonly string[]> {
    const free: string[] = []
    for (const name of await this.#folder.list()) {
      if ((await this.#folder.read(name, 1)).length === 0) free.push(name)
    }
    return free
  }

  async #prepareSpares(): Promise<void> {
    const names = await this.#folder.list()
    const free = (await this.#listFree()).length
    const numbers = names.map((name) => Number.parseInt(name.slice(-8), 36)).filter(Number.isFinite)
    const last = Math.max(0, ...numbers)
    for (let at = 1; at <= SPARE - free; at += 1) {
      const file = await this.#folder.open(
        `emplacement-${(last + at).toString(36).padStart(8, '0')}`,
      )
      file.flush()
      file.close()
    }
  }

  /** Writes a log in a free slot; answers once it is on the disk. */
  async #writeSlot(logId: string, lines: readonly string[], generation: number): Promise<OpenLog> {
    const { name, file } = await this.#takeFree()
    try {
      const header = { log: logId, g: generation, base: lines.length }
      const bytes = encodeLines([...formatHeader(header), ...lines])
      file.write(bytes, 0)
      file.flush()
      return { name, file, generation, state: computeLogState(lines), size: bytes.length }
    } catch (error) {
      file.truncate(0)
      file.close()
      throw error
    }
  }

  /** A free slot, opened: another window may have taken one in between. */
  async #takeFree(): Promise<{ readonly name: string; readonly file: SlotFile }> {
    await this.#prepareSpares()
    for (const name of await this.#listFree()) {
      const file = await this.#folder.open(name).catch(() => null)
      if (file?.size() === 0) return { name, file }
      file?.close()
    }
    throw new Error('no free slot')
  }

  #empty(log: OpenLog): void {
    log.file.truncate(0)
    log.file.flush()
    log.file.close()
  }

  async #emptyOthers(logId: string, kept: string): Promise<void> {
    for (const { name, header } of await this.#listHeaders()) {
      if (header.log !== logId || name === kept) continue
      const file = await this.#folder.open(name)
      file.truncate(0)
      file.flush()
      file.close()
    }
  }
}

/** Null when the writing of the slot was cut. A torn last line is cut off. */
function openSlot(name: string, file: SlotFile, header: SlotHeader): OpenLog | null {
  const bytes = file.read()
  const { lines, whole } = splitLines(bytes)
  const own = lines.slice(HEADER_LINES)
  if (own.length < header.base) {
    file.close()
    return null
  }
  const torn = whole < bytes.length
  if (torn) {
    file.truncate(whole)
    file.flush()
  }
  const read = own.length === 0 ? NONE : computeLogState(own)
  const state = torn ? { ...read, torn } : read
  return { name, file, generation: header.g, state, size: whole }
}
