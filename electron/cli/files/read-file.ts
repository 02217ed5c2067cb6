import { readFile, stat } from 'node:fs/promises'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { isProtected } from '../../../shared/exchange/foreign-file'
import { LIMITS } from '../../../shared/exchange/limits'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { MOT_DE_PASSE } from '../../../shared/exchange/refusals'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { formatSystemReason } from './system-message'

/** The bytes of an ordinary file of at most 200 MB: a pipe or a device might never end. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) return refuse(path, 'c’est un dossier, pas un fichier')
    if (!stats.isFile()) return refuse(path, 'ce n’est pas un fichier ordinaire')
    if (stats.size > LIMITS.zipped) return refuse(path, 'il dépasse 200 Mo')
    return success(await readFile(path))
  } catch (error) {
    return refuse(path, formatSystemReason(error))
  }
}

function refuse(path: string, reason: string): Result<never> {
  return echec('fichier-illisible', `Impossible de lire «\u00a0${path}\u00a0»\u00a0: ${reason}.`)
}

/** A file read, and whether a password protected it: what is made of it is to be protected too. */
export type FichierLu = { readonly file: CtgFile; readonly protege: boolean }

/** Reads a `.ctg` from the disk. Fails with a French sentence, whatever is wrong. */
export async function loadCtg(path: string, motDePasse?: string): Promise<Result<FichierLu>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const read = await readCtg(bytes.value, motDePasse === undefined ? {} : { motDePasse })
  if (read.ok) return success({ file: read.value, protege: isProtected(bytes.value) })
  if (read.error.code !== MOT_DE_PASSE) return read
  return echec(MOT_DE_PASSE, `${read.error.message} Option\u00a0: --mot-de-passe <fichier>.`)
}

/** Same as `loadCtg`, for those who only read. */
export async function readCtgFile(path: string, motDePasse?: string): Promise<Result<CtgFile>> {
  const loaded = await loadCtg(path, motDePasse)
  return loaded.ok ? success(loaded.value.file) : loaded
}
