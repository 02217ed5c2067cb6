import { randomBytes } from 'node:crypto'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { CliError } from '../cli-error'
import { formatSystemReason } from './system-message'

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed, then renamed over it. Never leaves half a file, nor a
 * temporary one. Throws CliError.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new CliError(
      `Impossible d’écrire « ${path} » : ${formatSystemReason(error)}. Rien n’a été remplacé.`,
    )
  }
}

/** Makes a folder with those above it. Throws CliError. */
export async function createFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new CliError(`Impossible de créer le dossier « ${path} » : ${formatSystemReason(error)}.`)
  }
}

/** A name not taken yet in a folder: « Fiche.docx », or « Fiche (2).docx »: a document that someone may have completed is kept. */
export async function getFreePath(folder: string, name: string): Promise<string> {
  const extension = extname(name)
  const stem = basename(name, extension)
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${extension}`)
    try {
      await access(path)
    } catch {
      return path
    }
  }
}
