import { app } from 'electron'
import { join } from 'node:path'
import { newToken } from '../app/random-token'
import { DISK } from './disk'
import { FileHandles } from './file-handles'
import { createPendingFiles, sweepPendingFiles } from './pending-files'
import { CLOCK } from './retry'
import type { SafeWriteTools } from './safe-write'

/** The files the user chose since the start. */
export const HANDLES = new FileHandles(newToken)

/** What a safe write needs, on the real disk. */
export function getSafeWriteTools(): SafeWriteTools {
  const pending = createPendingFiles(DISK, getPendingFolder(), newToken)
  return { disk: DISK, clock: CLOCK, newToken, pending }
}

/** Deletes what a cut left of the files being written at that moment. */
export function setUpFiles(): void {
  void sweepPendingFiles(DISK, getPendingFolder())
}

function getPendingFolder(): string {
  return join(app.getPath('userData'), 'en-cours')
}
