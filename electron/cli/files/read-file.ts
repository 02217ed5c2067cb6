import { readFile, stat } from 'node:fs/promises'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { LIMITS } from '../../../shared/exchange/limits'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { formatSystemReason } from './system-message'

/** The bytes of an ordinary file of at most 200 MB: a pipe or a device might never end. */
async function readBytes(path: string): Promise<Result<Uint8Array>> {
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

/** Reads a `.ctg` from the disk. Fails with a French sentence, whatever is wrong. */
export async function readCtgFile(path: string): Promise<Result<CtgFile>> {
  const bytes = await readBytes(path)
  return bytes.ok ? readCtg(bytes.value) : bytes
}
