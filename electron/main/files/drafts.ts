import { app, shell } from 'electron'
import { join } from 'node:path'
import type { SavedFile } from '../../../shared/bridge/bridge'
import type { DraftRequest } from '../../../shared/bridge/ipc-channels'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { deleteQuietly, DISK } from './disk'
import { buildDiskFailure } from './disk-messages'
import { formatSuggestedName } from './file-names'
import { writeFileSafely } from './safe-write'
import { getSafeWriteTools, HANDLES } from './set-up-files'

/** A draft is a message with its attachment: nothing else is ever handed to the mail program. */
const EXTENSION = '.eml'

/** Writes a draft of message and opens it with the mail program the system chooses. */
export async function openDraft({ name, bytes }: DraftRequest): Promise<Result<SavedFile | null>> {
  const safe = formatSuggestedName(name)
  if (!safe.toLowerCase().endsWith(EXTENSION)) {
    return echec('genre-refuse', 'Cairn n’ouvre que des brouillons de message.')
  }
  try {
    await DISK.mkdir(getDraftFolder())
  } catch (error) {
    return buildDiskFailure(error, 'save', EXTENSION)
  }
  const path = join(getDraftFolder(), safe)
  const written = await writeFileSafely(getSafeWriteTools(), path, bytes)
  if (!written.ok) return written
  const trouble = await shell.openPath(path)
  if (trouble !== '') {
    return echec(
      'sans-messagerie',
      'Aucune messagerie de cet ordinateur n’a pu ouvrir le brouillon. Enregistrez le fichier, puis joignez-le à un nouveau message.',
    )
  }
  return success({ name: safe, handle: HANDLES.add(path) })
}

/** Deletes the drafts of the last time: the mail program has its own copy by now. */
export async function sweepDrafts(): Promise<void> {
  const names = await DISK.readdir(getDraftFolder()).catch(() => [])
  for (const name of names) {
    if (name.toLowerCase().endsWith(EXTENSION)) {
      await deleteQuietly(DISK, join(getDraftFolder(), name))
    }
  }
}

function getDraftFolder(): string {
  return join(app.getPath('userData'), 'envois')
}
