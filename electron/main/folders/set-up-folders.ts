import { app } from 'electron'
import { join } from 'node:path'
import { newToken } from '../app/random-token'
import { DISK } from '../files/disk'
import { writeFileSafely } from '../files/safe-write'
import { getSafeWriteTools } from '../files/set-up-files'
import { askFolder } from '../window/questions'
import { FolderList } from './folder-list'
import { LinkedFolders } from './linked-folders'

/** A share that is lost may keep the system waiting for a minute or more: the page is told before. */
const LIMIT = 20_000

/** The shared folders, on the real disk. */
export function setUpFolders(): LinkedFolders {
  const list = new FolderList({
    disk: DISK,
    path: join(app.getPath('userData'), 'dossiers-partages.json'),
    write: (path, bytes) => writeFileSafely(getSafeWriteTools(), path, bytes),
    newToken,
  })
  return new LinkedFolders({ list, safe: getSafeWriteTools(), askFolder, limit: LIMIT })
}
