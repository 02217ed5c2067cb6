import { readFile } from 'node:fs/promises'
import type { CliOption } from '../cli-command'
import { CliError } from '../cli-error'
import { formatSystemReason } from './system-message'

/** Never the password itself: a command line is seen by the other programs of the machine, and kept in its history. */
export const MOT_DE_PASSE_OPTION: CliOption = {
  name: 'mot-de-passe',
  value: '<fichier>',
  help: 'un fichier texte dont la première ligne est le mot de passe des fichiers protégés',
}

/** The first line of the file that the option names; undefined without the option. Throws CliError. */
export async function readMotDePasse(
  options: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const path = options.get(MOT_DE_PASSE_OPTION.name)
  if (path === undefined) return undefined
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new CliError(
      `Impossible de lire le mot de passe dans « ${path} » : ${formatSystemReason(error)}.`,
    )
  }
  const line = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[0] ?? ''
  if (line.trim() === '')
    throw new CliError(`Le fichier « ${path} » ne donne pas de mot de passe à sa première ligne.`)
  return line
}
