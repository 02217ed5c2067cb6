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
  ics: 'un agenda',
  svg: 'un dessin SVG',
  png: 'une image PNG',
}

/** Extensions that nobody gives to a folder: another one than that of the file awaited is a slip. */
const FICHIERS =
  /\.(?:docx?|odt|rtf|pdf|xlsx?|ods|csv|vcf|ics|svg|png|jpe?g|txt|html?|json|zip|ctg)$/i

/** How to get what the name asks for. */
const REMEDES: Readonly<Record<string, string>> = {
  ics: ' Pour l’agenda du rétroplanning : --retroplanning ics.',
  svg: ' Pour la frise du rétroplanning : --retroplanning svg.',
  png: ' Pour la frise du rétroplanning : --retroplanning png.',
  xlsx: ' Pour un classeur : --retroplanning xlsx ou --contacts xlsx.',
  csv: ' Pour les contacts : --contacts csv.',
  vcf: ' Pour les contacts : --contacts vcf.',
  pdf: ' Pour un PDF : ouvrez le document Word, puis enregistrez-le au format PDF.',
}

/**
 * A name that ends in the extension awaited is a file, unless a folder has that name; anything else is a folder, made when needed. A
 * name that ends like another kind of file is neither: it is refused, and how to get that file is said.
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
  const genre = GENRES[extension] ?? 'un document'
  if (folder === null && !isNamed && FICHIERS.test(path)) refuseExtension(path, genre, extension)
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
    throw new CliError(`« ${path} » est un fichier qui n’est pas ${genre} : rien n’a été écrit.`)
  await createFolder(dirname(path))
  return { kind: 'file', path }
}

function refuseExtension(path: string, genre: string, extension: string): never {
  const asked = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  throw new UsageError(
    `« ${path} » finit par .${asked}, mais ce qui est demandé est ${genre} : rien n’a été écrit. Donnez à --vers un nom en .${extension}, ou un dossier.${REMEDES[asked] ?? ''}`,
  )
}

/** In a folder, a document already there is kept and the new one numbered; a file named by the user is replaced. */
export async function getTargetPath(target: Target, fileName: string): Promise<string> {
  return target.kind === 'file' ? target.path : getFreePath(target.path, fileName)
}
