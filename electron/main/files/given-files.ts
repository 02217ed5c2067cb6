import { basename } from 'node:path'
import { success, type Result } from '../../../shared/kernel/result'
import { MAX_GIVEN_FILE_BYTES } from '../ipc/limits'
import { showFailure } from '../window/questions'
import { sendToPage } from '../window/main-window'
import { DISK } from './disk'
import { GivenQueue } from './given-queue'
import { HANDLES } from './set-up-files'
import { readWholeFile } from './read-whole-file'
import { CLOCK } from './retry'

const QUEUE = new GivenQueue<string>()

/** A file the system gave us (double click, second start): the page receives it as soon as it listens. */
export function addGivenFile(path: string): void {
  QUEUE.add(path)
}

/** The page listens from now on. */
export function listenGivenFiles(): Promise<Result<null>> {
  QUEUE.listen((path) => void deliver(path))
  return Promise.resolve(success(null))
}

/** The page is gone or loads anew: files wait again. */
export function stopGivenFiles(): void {
  QUEUE.stop()
}

async function deliver(path: string): Promise<void> {
  const read = await readWholeFile(DISK, CLOCK, path, MAX_GIVEN_FILE_BYTES)
  if (read.ok)
    sendToPage('file:given', { name: basename(path), handle: HANDLES.add(path), bytes: read.value })
  else await showFailure(`« ${basename(path)} » n’a pas été ouvert.`, read.error.message)
}
