import { randomBytes, randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { isProtected } from '../../../shared/exchange/foreign-file'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { repairCtg, type BilanReparation } from '../../../shared/exchange/reparer-ctg'
import type { CliCommand } from '../cli-command'
import { CliError, UsageError } from '../cli-error'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { readBytes } from '../files/read-file'
import { writeCtgFile } from '../files/write-ctg-file'
import { getFreePath } from '../files/write-file'
import { getVersion } from '../version'

/** What « reparer --json » prints: a public interface (names are for life). */
export type ReparationJson = {
  readonly fichier: string
  /** False: the file was sound, nothing was written. */
  readonly abime: boolean
  readonly vers: string | null
  readonly bilan: BilanReparation | null
}

export const reparer: CliCommand = {
  name: 'reparer',
  files: { help: 'le fichier .ctg abîmé', max: 1 },
  summary: 'Récupère dans un nouveau fichier ce qui peut l’être ; ne modifie jamais l’original.',
  options: [
    { name: 'vers', value: '<fichier.ctg>', help: 'le fichier à écrire (sinon, à côté)' },
    MOT_DE_PASSE_OPTION,
    { name: 'json', help: 'le bilan en JSON' },
  ],
  examples: ['reparer abime.ctg --vers repare.ctg'],
  run: async ({ files, options }, io) => {
    const fichier = files[0] ?? ''
    const motDePasse = await readMotDePasse(options)
    const key = motDePasse === undefined ? {} : { motDePasse }
    const bytes = await readBytes(fichier)
    if (!bytes.ok) throw new CliError(bytes.error.message)
    const isJson = options.has('json')
    if ((await readCtg(bytes.value, key)).ok) {
      const result: ReparationJson = { fichier, abime: false, vers: null, bilan: null }
      io.print(
        isJson ? JSON.stringify(result, null, 2) : `${fichier} : ce fichier n’est pas abîmé.`,
      )
      return 0
    }
    const vers = await getTarget(fichier, options.get('vers'))
    const repaired = await repairCtg(bytes.value, {
      session: createSession(),
      now: Date.now(),
      projet: randomUUID(),
      ...key,
    })
    if (!repaired.ok) throw new CliError(`${fichier} : ${repaired.error.message}`)
    const { file, bilan } = repaired.value
    await writeCtgFile(vers, file, isProtected(bytes.value) ? (motDePasse ?? null) : null)
    const result: ReparationJson = { fichier, abime: true, vers, bilan }
    if (isJson) io.print(JSON.stringify(result, null, 2))
    else for (const line of [...bilan.phrases, vers]) io.print(line)
    return 0
  },
}

function createSession() {
  return {
    id: randomBytes(6).toString('hex'),
    nom: 'Réparation du fichier',
    fonction: '',
    organisme: '',
    app: `cairn ${getVersion()}`,
    debut: Date.now(),
  }
}

async function getTarget(fichier: string, vers: string | undefined): Promise<string> {
  if (vers === undefined) {
    const stem = basename(fichier, extname(fichier))
    return getFreePath(dirname(fichier), `${stem} (récupéré).ctg`)
  }
  const resolve = async (path: string): Promise<string> => realpath(path).catch(() => path)
  if ((await resolve(vers)) === (await resolve(fichier)))
    throw new UsageError('Donnez à --vers un autre fichier : l’original n’est jamais modifié.')
  return vers
}
