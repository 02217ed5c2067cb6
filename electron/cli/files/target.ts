import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CliError, UsageError } from '../cli-error'
import { createFolder, getFreePath } from './write-file'

/** Where documents go: a folder, or one file named by the user. */
export type Target = { readonly kind: 'folder' | 'file'; readonly path: string }

async function isFolder(path: string): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return null
  }
}

/**
 * A name that ends in `.docx` is a file, unless a folder has that name; anything else is a folder, made when needed.
 * @param count documents to write: several cannot go in one file
 */
export async function prepareTarget(path: string, count: number): Promise<Target> {
  const folder = await isFolder(path)
  const isFile = folder === null ? /\.docx$/i.test(path) : !folder
  if (!isFile) {
    await createFolder(path)
    return { kind: 'folder', path }
  }
  if (count > 1)
    throw new UsageError(
      `${count} documents ne tiennent pas dans un fichier : donnez un dossier à --vers.`,
    )
  if (!/\.docx$/i.test(path))
    throw new CliError(
      `« ${path} » est un fichier qui n’est pas un document Word : rien n’a été écrit.`,
    )
  await createFolder(dirname(path))
  return { kind: 'file', path }
}

/** In a folder, a document already there is kept and the new one numbered; a file named by the user is replaced. */
export async function getTargetPath(target: Target, fileName: string): Promise<string> {
  return target.kind === 'file' ? target.path : getFreePath(target.path, fileName)
}
