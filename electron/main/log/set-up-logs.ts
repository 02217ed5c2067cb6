import { app } from 'electron'
import { join } from 'node:path'
import { newToken } from '../app/random-token'
import { DISK } from '../files/disk'
import { DiskLogStore } from './log-store'

/** The second store, in `journaux` beside Chromium's own data but of another kind. */
export function setUpLogs(): DiskLogStore {
  const folder = join(app.getPath('userData'), 'journaux')
  const logs = new DiskLogStore({ disk: DISK, folder, newToken })
  void logs.removeStrayFiles()
  return logs
}
