import { app, shell } from 'electron'
import { basename, dirname, join } from 'node:path'
import type {
  OpenedFile,
  OpenFileRequest,
  SavedFile,
  SaveFileRequest,
} from '../../../shared/bridge/bridge'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { askPathToOpen, askPathToSave } from '../window/questions'
import { DISK } from './disk'
import { addMissingExtension, formatSuggestedName, isLaunchable } from './file-names'
import { readWholeFile } from './read-whole-file'
import { CLOCK } from './retry'
import { writeFileSafely } from './safe-write'
import { getSafeWriteTools, HANDLES } from './set-up-files'

/** The folder of the last file opened or saved: the next dialog begins there. */
let lastFolder: string | null = null

/** Asks the user for a file and reads it; null when they gave up. */
export async function openFile(request: OpenFileRequest): Promise<Result<OpenedFile | null>> {
  const path = await askPathToOpen(request, getLastFolder())
  if (path === null) return success(null)
  lastFolder = dirname(path)
  const read = await readWholeFile(DISK, CLOCK, path, request.maxBytes)
  if (!read.ok) return read
  return success({ name: basename(path), handle: HANDLES.add(path), bytes: read.value })
}

/** Asks the user where to save and writes there; null when they gave up. */
export async function saveFile(request: SaveFileRequest): Promise<Result<SavedFile | null>> {
  const suggested = join(getLastFolder(), formatSuggestedName(request.suggestedName))
  const chosen = await askPathToSave(request, suggested)
  if (chosen === null) return success(null)
  const path = await addMissingExtension(chosen, request.filters, isTaken)
  lastFolder = dirname(path)
  const written = await writeFileSafely(getSafeWriteTools(), path, request.bytes)
  if (!written.ok) return written
  return success({ name: basename(path), handle: HANDLES.add(path) })
}

/** Shows a file of the user's in its folder. */
export async function showInFolder(handle: string): Promise<Result<null>> {
  const path = HANDLES.get(handle)
  if (path === null || !(await isTaken(path))) return buildGone()
  shell.showItemInFolder(path)
  return success(null)
}

/** Opens a document of the user's with the program the system chooses. */
export async function openWithSystem(handle: string): Promise<Result<null>> {
  const path = HANDLES.get(handle)
  if (path === null || !(await isTaken(path))) return buildGone()
  if (!isLaunchable(path))
    return echec('genre-refuse', 'Cairn n’ouvre pas ce genre de fichier dans un autre logiciel.')
  const trouble = await shell.openPath(path)
  return trouble === ''
    ? success(null)
    : echec(
        'sans-logiciel',
        'Aucun logiciel de cet ordinateur n’a pu ouvrir ce fichier. Ouvrez-le depuis son dossier.',
      )
}

function getLastFolder(): string {
  return lastFolder ?? app.getPath('documents')
}

async function isTaken(path: string): Promise<boolean> {
  return DISK.stat(path).then(
    () => true,
    () => false,
  )
}

function buildGone(): Result<null> {
  return echec('introuvable', 'Ce fichier n’existe plus : il a été déplacé, renommé ou supprimé.')
}
