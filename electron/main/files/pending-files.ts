import { basename, join } from 'node:path'
import { deleteQuietly, type Disk } from './disk'
import { isTemporaryName } from './safe-write'

/** Remembers the temporary files that are being written, wherever the user saves, so that the next start can sweep them. */
export type PendingFiles = {
  /** Notes a temporary file; the answer forgets it. */
  readonly add: (path: string) => Promise<() => Promise<void>>
}

/** One small file a temporary file, in `folder`, holding its path. */
export function createPendingFiles(
  disk: Disk,
  folder: string,
  newToken: () => string,
): PendingFiles {
  return {
    add: async (path) => {
      const note = join(folder, newToken())
      try {
        await disk.mkdir(folder)
        const handle = await disk.open(note, 'wx')
        try {
          await handle.appendFile(Buffer.from(path, 'utf8'))
        } finally {
          await handle.close()
        }
      } catch {
        // Without the note, a cut leaves one small file behind: no reason to refuse to save.
      }
      return async () => {
        await deleteQuietly(disk, note)
      }
    },
  }
}

/** Deletes the temporary files of ours that a cut left behind; returns how many. A file that is not ours is never touched. */
export async function sweepPendingFiles(disk: Disk, folder: string): Promise<number> {
  const notes = await disk.readdir(folder).catch(() => [])
  let swept = 0
  for (const name of notes) {
    const note = join(folder, name)
    const path = await disk.readFile(note).then(
      (bytes) => Buffer.from(bytes).toString('utf8'),
      () => '',
    )
    if (path !== '' && isTemporaryName(basename(path))) {
      if (!(await deleteQuietly(disk, path))) continue
      swept += 1
    }
    await deleteQuietly(disk, note)
  }
  return swept
}
