import { echec, success, type Result } from '../../../shared/kernel/result'
import { MAX_FILE_BYTES } from '../ipc/limits'
import type { Disk } from './disk'
import { buildDiskFailure } from './disk-messages'
import { runWhileLocked, type Clock } from './retry'

const OPEN_LIMIT = 3_000

/**
 * The bytes of a file the user chose. Its size is asked first: one above `maxBytes` is refused without being read, as is
 * anything but a plain file (a folder, a pipe, a device that would never end).
 */
export async function readWholeFile(
  disk: Disk,
  clock: Clock,
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return await runWhileLocked(clock, OPEN_LIMIT, async () => {
      const { size, isFile } = await disk.stat(path)
      if (!isFile) return echec('pas-un-fichier', 'Ce n’est pas un fichier que Cairn peut ouvrir.')
      const limit = Math.min(maxBytes, MAX_FILE_BYTES)
      if (size > limit) return echec('trop-grand', formatTooLarge(size, limit))
      const bytes = await disk.readFile(path)
      if (bytes.length > limit) return echec('trop-grand', formatTooLarge(bytes.length, limit))
      return success(new Uint8Array(bytes))
    })
  } catch (error) {
    return buildDiskFailure(error, 'open')
  }
}

function formatTooLarge(size: number, limit: number): string {
  return `Ce fichier est trop grand pour être ouvert (${formatMegabytes(size)}, alors que la limite est de ${formatMegabytes(limit)}). Ce n’est sans doute pas un fichier de Cairn.`
}

function formatMegabytes(bytes: number): string {
  const megabytes = Math.max(1, Math.ceil(bytes / (1024 * 1024)))
  return `${megabytes.toLocaleString('fr-FR')} Mo`
}
