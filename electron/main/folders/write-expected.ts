import { join } from 'node:path'
import type { FolderEntry } from '../../../shared/bridge/bridge'
import { success, type Result } from '../../../shared/kernel/result'
import { getErrorCode, type Disk } from '../files/disk'
import { writeFileSafely, type SafeWriteTools } from '../files/safe-write'
import { buildFolderFailure, refuseChanged } from './folder-messages'

/** Code of the error by which the replacement stops. */
const CHANGED = 'CAIRN_CHANGED'

/**
 * Writes a file of ours in the shared folder as `writeFileSafely` does, looking at the file to be replaced just before each attempt:
 * when it is not `expected`, nothing is replaced. The answer is what was written, so that a later change shows.
 */
export async function writeExpected(
  tools: SafeWriteTools,
  folder: string,
  name: string,
  bytes: Uint8Array,
  expected: FolderEntry | null,
): Promise<Result<FolderEntry>> {
  let written: FolderEntry = { name, size: bytes.length, modified: 0 }
  const disk: Disk = {
    ...tools.disk,
    rename: async (from, to) => {
      const { size, modified } = await tools.disk.stat(from)
      written = { name, size, modified }
      // Last of all: what comes between this look and the replacement is one call, which no file system lets us close.
      if (!isSame(await readEntry(tools.disk, to, name), expected)) {
        throw Object.assign(new Error('changed'), { code: CHANGED })
      }
      await tools.disk.rename(from, to)
    },
  }
  const outcome = await writeFileSafely({ ...tools, disk }, join(folder, name), bytes)
  if (outcome.ok) return success(written)
  const code = outcome.error.details
  if (code === CHANGED) return refuseChanged()
  if (outcome.error.code === 'fichier-occupe' || code === undefined) return outcome
  return buildFolderFailure({ code })
}

/** The file of that name as the page knows files; null when there is none. */
async function readEntry(disk: Disk, path: string, name: string): Promise<FolderEntry | null> {
  try {
    const { size, modified } = await disk.stat(path)
    return { name, size, modified }
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

function isSame(found: FolderEntry | null, expected: FolderEntry | null): boolean {
  if (found === null || expected === null) return found === expected
  return found.size === expected.size && found.modified === expected.modified
}
