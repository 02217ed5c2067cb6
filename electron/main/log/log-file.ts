import type { LogState } from '../../../shared/bridge/bridge'
import { computeLogState, parseLogLine } from '../../../shared/kernel/log-line'
import { getErrorCode, syncFolder, writeDurably, type Disk } from '../files/disk'
import { dirname } from 'node:path'

export type LoadedLog = {
  readonly lines: readonly string[]
  readonly state: LogState
  /** Bytes of the file once its torn end is cut. */
  readonly size: number
}

const NEW_LINE = 0x0a
/** An operation that erases, as a line holds it. */
const ERASURE = '"t":"_effacements"'

/**
 * Reads a log, cuts a torn last line off, and counts the damaged ones. Before anything is cut, and when a line is damaged, the
 * file is copied aside once under `.abime`. Null when there is no log.
 */
export async function loadLog(disk: Disk, path: string): Promise<LoadedLog | null> {
  const bytes = await readIfPresent(disk, path)
  if (bytes === null) return null
  const size = bytes.lastIndexOf(NEW_LINE) + 1
  const text = new TextDecoder().decode(bytes.subarray(0, size))
  const all = text === '' ? [] : text.slice(0, -1).split('\n')
  const state = computeLogState(all)
  const torn = size < bytes.length
  if (torn || state.damaged > 0) await keepDamagedCopy(disk, path)
  if (torn) await cutLog(disk, path, size)
  const lines = state.damaged === 0 ? all : all.filter((line) => parseLogLine(line) !== null)
  return { lines, state: torn ? { ...state, torn } : state, size }
}

async function readIfPresent(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function keepDamagedCopy(disk: Disk, path: string): Promise<void> {
  const copy = `${path}.abime`
  const present = await disk.stat(copy).then(
    () => true,
    () => false,
  )
  // A copy is a courtesy: on a full disk the log must still open.
  if (!present) await disk.copyFile(path, copy).catch(() => undefined)
}

async function cutLog(disk: Disk, path: string, size: number): Promise<void> {
  const handle = await disk.open(path, 'a')
  try {
    await handle.truncate(size)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Replaces a whole log by way of a temporary file; the log it replaces stays beside it as `.precedent`. */
export async function replaceLog(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  newToken: () => string,
): Promise<void> {
  const temporary = `${path}.${newToken()}.tmp`
  const previous = `${path}.${newToken()}.tmp`
  try {
    await writeDurably(disk, temporary, bytes)
    const read = await disk.readFile(temporary)
    if (Buffer.compare(read, bytes) !== 0) {
      throw Object.assign(new Error('read back differs'), { code: 'EIO' })
    }
    if (await copyIfPresent(disk, path, previous)) await disk.rename(previous, `${path}.precedent`)
    await disk.rename(temporary, path)
    // Damaged lines kept aside would remember what a dossier was asked to forget.
    if (Buffer.from(bytes).includes(ERASURE)) {
      await disk.unlink(`${path}.abime`).catch(() => undefined)
    }
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined)
    await disk.unlink(previous).catch(() => undefined)
    throw error
  }
  await syncFolder(disk, dirname(path))
}

async function copyIfPresent(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.copyFile(from, to)
    return true
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return false
    throw error
  }
}
