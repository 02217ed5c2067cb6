import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { protectCtg } from '../../../shared/exchange/protect-ctg'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { CliError } from '../cli-error'
import { writeFileSafely } from './write-file'

/** Writes a `.ctg`, read back and compared before it takes its place; protected when there is a password. Throws CliError. */
export async function writeCtgFile(
  path: string,
  file: CtgFile,
  motDePasse: string | null,
): Promise<void> {
  const plain = await writeCtg(file)
  const back = await readCtg(plain)
  if (!back.ok) throw new CliError(`Le fichier construit ne se relit pas : ${back.error.message}`)
  if (buildEmpreinte(back.value) !== buildEmpreinte(file))
    throw new CliError('Le fichier construit ne se relit pas à l’identique.')
  const written = motDePasse === null ? null : await protectCtg(plain, motDePasse)
  if (written !== null && !written.ok) throw new CliError(written.error.message)
  await writeFileSafely(path, written === null ? plain : written.value)
}
