import { dirname, extname, join } from 'node:path'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { deleteQuietly, syncFolder, writeDurably, type Disk } from './disk'
import { buildDiskFailure } from './disk-messages'
import type { PendingFiles } from './pending-files'
import { runWhileLocked, type Clock } from './retry'

export type SafeWriteTools = {
  readonly disk: Disk
  readonly clock: Clock
  readonly newToken: () => string
  readonly pending: PendingFiles
}

/** A folder that refuses a new file is most often protected, not busy: no point in waiting long. */
const CREATE_LIMIT = 2_000
const RENAME_LIMIT = 10_000

/**
 * Writes a file so that at every moment the disk holds either the old one whole or the new one whole: a temporary file in the
 * same folder, flushed, read back and compared, then renamed over the old one, and the folder flushed. It never writes in place.
 */
export async function writeFileSafely(
  tools: SafeWriteTools,
  path: string,
  bytes: Uint8Array,
): Promise<Result<null>> {
  const { disk, clock } = tools
  const temporary = join(dirname(path), formatTemporaryName(tools.newToken()))
  const forget = await tools.pending.add(temporary)
  try {
    await runWhileLocked(clock, CREATE_LIMIT, () => writeTemporary(disk, temporary, bytes))
    const read = await runWhileLocked(clock, CREATE_LIMIT, () => disk.readFile(temporary))
    if (Buffer.compare(read, bytes) !== 0) {
      return echec(
        'relecture',
        'Le disque n’a pas gardé le fichier tel qu’il a été écrit : l’ancien est intact. Choisissez un autre emplacement.',
      )
    }
    await runWhileLocked(clock, RENAME_LIMIT, () => disk.rename(temporary, path))
    await syncFolder(disk, dirname(path))
    return success(null)
  } catch (error) {
    return buildDiskFailure(error, 'save', extname(path))
  } finally {
    if (await deleteQuietly(disk, temporary)) await forget()
  }
}

async function writeTemporary(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  await deleteQuietly(disk, path)
  await writeDurably(disk, path, bytes)
}

/** The name of a temporary file; `~$`-like and hidden, it is recognised by `isTemporaryName`. */
export function formatTemporaryName(token: string): string {
  return `.~cairn-${token}.tmp`
}

export function isTemporaryName(name: string): boolean {
  return /^\.~cairn-[0-9a-f]{8,64}\.tmp$/.test(name)
}
