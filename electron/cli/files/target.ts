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

const GENRES: Readonly<Record<string, string>> = {
  docx: 'un document Word',
  xlsx: 'un classeur Excel',
  csv: 'un fichier CSV',
  vcf: 'un fichier de cartes de visite',
}

/**
 * A name that ends in the extension awaited is a file, unless a folder has that name; anything else is a folder, made when needed.
 * @param count documents to write: several cannot go in one file
 * @param extension without its dot
 */
export async function prepareTarget(
  path: string,
  count: number,
  extension = 'docx',
): Promise<Target> {
  const folder = await isFolder(path)
  const isNamed = path.toLowerCase().endsWith(`.${extension}`)
  const isFile = folder === null ? isNamed : !folder
  if (!isFile) {
    await createFolder(path)
    return { kind: 'folder', path }
  }
  if (count > 1)
    throw new UsageError(
      `${count} documents ne tiennent pas dans un fichier : donnez un dossier à --vers.`,
    )
  if (!isNamed)
    throw new CliError(
      `« ${path} » est un fichier qui n’est pas ${GENRES[extension] ?? 'un document'} : rien n’a été écrit.`,
    )
  await createFolder(dirname(path))
  return { kind: 'file', path }
}

/** In a folder, a document already there is kept and the new one numbered; a file named by the user is replaced. */
export async function getTargetPath(target: Target, fileName: string): Promise<string> {
  return target.kind === 'file' ? target.path : getFreePath(target.path, fileName)
}
