import type { Dossier } from '../../../shared/domain/dossier'
import { foldJournal } from '../../../shared/journal/fold-journal'
import type { CliIo, ParsedArgs } from '../cli-command'
import { CliError, UsageError } from '../cli-error'
import { exportContacts, listAvisContacts, parseFormatContacts } from '../contacts/export-contacts'
import { createExportCtx } from '../export-ctx'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { readCtgFile } from '../files/read-file'
import { getTargetPath, prepareTarget } from '../files/target'
import { writeFileSafely } from '../files/write-file'
import { exportRetroplanning, parseChoixEtapes, parseFormatRetro } from './export-retroplanning'

/** One file made of the whole project, asked for by an option that gives its format. */
type Sortie = {
  readonly option: string
  /** What else may be said with it. */
  readonly avec: readonly string[]
  /** Reads the options before the project is opened. Throws UsageError. */
  readonly prepare: (options: ReadonlyMap<string, string>) => {
    readonly format: string
    readonly write: (dossier: Dossier) => Promise<Ecrit>
  }
}

type Ecrit = {
  readonly nom: string
  readonly bytes: Uint8Array
  readonly avis: readonly string[]
}

export const SORTIES: readonly Sortie[] = [
  {
    option: 'contacts',
    avec: [],
    prepare: (options) => {
      const format = parseFormatContacts(options.get('contacts') ?? '')
      const write = async (dossier: Dossier): Promise<Ecrit> => {
        const made = await exportContacts(dossier, format, createExportCtx())
        return { ...made, avis: listAvisContacts(made) }
      }
      return { format, write }
    },
  },
  {
    option: 'retroplanning',
    avec: ['etapes'],
    prepare: (options) => {
      const format = parseFormatRetro(options.get('retroplanning') ?? '')
      const choix = parseChoixEtapes(options.get('etapes'), format)
      return {
        format,
        write: (dossier) => exportRetroplanning(dossier, format, choix, createExportCtx()),
      }
    },
  },
]

/** Writes that file where the user says, its path printed, what it leaves out said. Throws UsageError and CliError. */
export async function runSortie(
  { option, avec, prepare }: Sortie,
  { files, options }: ParsedArgs,
  io: CliIo,
): Promise<number> {
  const { format, write } = prepare(options)
  const known = new Set([option, ...avec, 'vers', MOT_DE_PASSE_OPTION.name])
  const other = [...options.keys()].find((name) => !known.has(name))
  if (other !== undefined)
    throw new UsageError(`L’option --${other} ne se donne pas avec --${option}.`)
  const read = await readCtgFile(files[0] ?? '', await readMotDePasse(options))
  if (!read.ok) throw new CliError(read.error.message)
  const made = await write(foldJournal(read.value.journal.operations).dossier)
  const target = await prepareTarget(options.get('vers') ?? '', 1, format)
  const path = await getTargetPath(target, made.nom)
  await writeFileSafely(path, made.bytes)
  io.print(path)
  for (const line of made.avis) io.warn(line)
  return 0
}
