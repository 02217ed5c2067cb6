import { buildEmpreinte } from '../../../shared/exchange/digest'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import type { CliCommand } from '../cli-command'
import { CliError } from '../cli-error'
import { readSource } from '../example/read-source'
import { writeFileSafely } from '../files/write-file'

export const exemple: CliCommand = {
  name: 'exemple',
  summary: 'Construit un fichier .ctg à partir d’une source lisible (dossier de fichiers JSON).',
  options: [
    { name: 'source', value: '<dossier>', help: 'le dossier de la source', required: true },
    { name: 'vers', value: '<fichier.ctg>', help: 'le fichier à écrire', required: true },
  ],
  examples: ['exemple --source resources/exemples/source --vers exemple.ctg'],
  run: async ({ options }, io) => {
    const target = options.get('vers') ?? ''
    const file = await readSource(options.get('source') ?? '')
    const bytes = await writeCtg(file)
    const back = await readCtg(bytes)
    if (!back.ok) throw new CliError(`Le fichier construit ne se relit pas : ${back.error.message}`)
    if (buildEmpreinte(back.value) !== buildEmpreinte(file))
      throw new CliError('Le fichier construit ne se relit pas à l’identique.')
    await writeFileSafely(target, bytes)
    io.print(target)
    return 0
  },
}
