import { app } from 'electron'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { newToken } from '../app/random-token'
import { DISK } from '../files/disk'
import { CLOCK } from '../files/retry'
import { DiskArchiveStore } from './archive-store'

/** The backups, in `sauvegardes` beside the logs: neither an update nor the browser's own sweeping touches them. */
export function setUpArchives(): DiskArchiveStore {
  const archives = new DiskArchiveStore({
    disk: DISK,
    clock: CLOCK,
    root: join(app.getPath('userData'), 'sauvegardes'),
    newToken,
    getFreeBytes: async (path) => {
      const { bavail, bsize } = await statfs(path)
      return bavail * bsize
    },
  })
  void archives.removeStrayFiles()
  return archives
}
