import { FOLDER_FILE_CHANGED, type FolderEntry } from '../../shared/bridge/bridge'
import type { OperationId } from '../../shared/domain/operation'
import { buildVecteur, formatVecteur } from '../../shared/journal/vecteur'
import { success, type Result } from '../../shared/kernel/result'
import { buildWritten, digest, MAX_BYTES } from './lien-examen'
import type { FichierVu, MemoireLien, PosteLie } from './lien-types'

/** How long our own file may stay unreadable before another name is taken, in milliseconds. */
const PATIENCE = 120_000

/** `change`: someone touched our file meanwhile, the round starts again. */
export type Ecrit = 'ecrit' | 'rien' | 'change' | 'attente'

/**
 * Writes our file when it does not hold all that we have. A file under our name that was not examined is never replaced: one that
 * changed is read first, and one that cannot be read, or is not of this project, stays where it is and ours takes another name.
 */
export async function writeOurFile(
  poste: PosteLie,
  memoire: MemoireLien,
  entries: readonly FolderEntry[],
): Promise<Result<Ecrit>> {
  const ids = await poste.readIds()
  if (!ids.ok) return ids
  const present = entries.find(({ name }) => isSameName(name, memoire.fichier))
  const seen = present === undefined ? undefined : memoire.vus.get(present.name)
  if (seen !== undefined && seen.etat !== 'lu') {
    const isWaiting = seen.depuis !== null && poste.now() - seen.depuis < PATIENCE
    if (isWaiting) return success('attente')
    memoire.fichier = await poste.renameFile()
    return success('change')
  }
  if (seen !== undefined && isWhole(seen, ids.value)) return success('rien')
  if (present !== undefined && !(await isUntouched(poste, memoire, present, seen))) {
    return success('change')
  }
  return write(poste, memoire, present ?? null)
}

/** Windows and most shares do not tell case apart. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function isWhole(seen: FichierVu, ids: readonly OperationId[]): boolean {
  const ours = formatVecteur(buildVecteur(ids.map((i) => ({ i }))))
  return seen.ops === ids.length && formatVecteur(seen.vecteur) === ours
}

/** The bytes themselves: a date and a size can stay the same. */
async function isUntouched(
  poste: PosteLie,
  memoire: MemoireLien,
  present: FolderEntry,
  seen: FichierVu | undefined,
): Promise<boolean> {
  const read = await poste.folders.read(poste.handle, present.name, MAX_BYTES)
  if (read.ok && seen !== undefined && (await digest(read.value)) === seen.sha256) return true
  memoire.vus.delete(present.name)
  return false
}

async function write(
  poste: PosteLie,
  memoire: MemoireLien,
  expected: FolderEntry | null,
): Promise<Result<Ecrit>> {
  const built = await poste.buildFile()
  if (!built.ok) return built
  const { bytes, ids } = built.value
  const name = expected?.name ?? memoire.fichier
  const written = await poste.folders.write(poste.handle, name, bytes, expected)
  if (!written.ok) {
    return written.error.code === FOLDER_FILE_CHANGED ? success('change') : written
  }
  const content = { ops: ids.length, vecteur: buildVecteur(ids.map((i) => ({ i }))) }
  const seen = buildWritten(
    written.value,
    await digest(bytes),
    content,
    poste.getAuteur(),
    poste.now(),
  )
  memoire.vus.set(name, seen)
  return success('ecrit')
}
