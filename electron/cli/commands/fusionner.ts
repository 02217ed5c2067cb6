import { buildEmpreinte } from '../../../shared/exchange/digest'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { formatCompte } from '../../../shared/kernel/accord'
import type { CliCommand } from '../cli-command'
import { UsageError } from '../cli-error'
import { loadSameProject } from '../files/load-all'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { writeCtgFile } from '../files/write-ctg-file'
import { writeFileSafely } from '../files/write-file'
import { listEtapes, mergeFiles } from '../fusion/merge-files'
import {
  buildApport,
  buildConflit,
  type ApportJson,
  type ConflitJson,
} from '../fusion/rapport-json'
import { formatApport } from '../fusion/rapport-text'
import { buildRapport } from '../fusion/rapport-word'
import { renderModel } from '../render-model'
import { getVersion } from '../version'

/** What « fusionner --json » prints: a public interface (names are for life). */
export type FusionJson = {
  readonly vers: string
  readonly titre: string
  /** Digest of what was written: the same whatever the order of the files. */
  readonly empreinte: string
  readonly operations: number
  /** One element a file, after the first. */
  readonly apports: readonly ApportJson[]
  /** Everything still to decide in what was written, older conflicts included. */
  readonly conflits: readonly ConflitJson[]
}

export const fusionner: CliCommand = {
  name: 'fusionner',
  files: { help: 'les copies à fusionner', max: Number.POSITIVE_INFINITY },
  summary:
    'Réunit plusieurs copies d’un même projet sans rien perdre ; dit ce que chacune apporte.',
  options: [
    { name: 'vers', value: '<fichier.ctg>', help: 'le fichier à écrire', required: true },
    { name: 'rapport', value: '<fichier.docx>', help: 'le rapport en Word' },
    MOT_DE_PASSE_OPTION,
    { name: 'json', help: 'le résultat en JSON' },
  ],
  examples: ['fusionner mon-projet.ctg recu.ctg --vers fusion.ctg --rapport fusion.docx'],
  run: async ({ files: paths, options }, io) => {
    if (paths.length < 2) throw new UsageError('Donnez au moins deux fichiers à fusionner.')
    const vers = options.get('vers') ?? ''
    const motDePasse = await readMotDePasse(options)
    const files = await loadSameProject(paths, motDePasse)
    const etapes = listEtapes(files)
    const merged = mergeFiles(files, `cairn ${getVersion()}`, Date.now())
    const fold = foldJournal(merged.journal.operations)
    const isProtected = files.some(({ protege }) => protege)
    await writeCtgFile(vers, merged, isProtected ? (motDePasse ?? null) : null)
    const rapport = options.get('rapport')
    const [first] = files
    if (rapport !== undefined && first !== undefined) {
      const model = buildRapport(first.file.journal, etapes, fold)
      await writeFileSafely(rapport, await renderModel(model))
    }
    const apports = etapes.map(buildApport)
    if (options.has('json')) {
      const { sessions } = merged.journal
      const { dossier } = fold
      const result: FusionJson = {
        vers,
        titre: merged.titre,
        empreinte: buildEmpreinte(merged),
        operations: merged.journal.operations.length,
        apports,
        conflits: fold.conflits.map((item) => buildConflit(item, dossier, dossier, sessions)),
      }
      io.print(JSON.stringify(result, null, 2))
      return 0
    }
    io.print(`${paths[0] ?? ''} : point de départ`)
    for (const apport of apports)
      for (const line of formatApport(apport, fold.dossier)) io.print(line)
    const open = fold.conflits.length
    if (open > 0)
      io.print(`Reste à décider : ${formatCompte(open, { one: 'champ', many: 'champs' })}.`)
    io.print(vers)
    return 0
  },
}
