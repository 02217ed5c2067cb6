import { basename } from 'node:path'
import { buildComparaison } from '../../../shared/documents/comparaison'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { buildChangementLisible } from '../../../shared/rules/changements-lisibles.rules'
import { compareDossiers, type Difference } from '../../../shared/rules/differences.rules'
import { getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import type { Dossier } from '../../../shared/domain/dossier'
import { formatInstant, shortenValeur } from '../auteurs'
import type { CliCommand } from '../cli-command'
import { UsageError } from '../cli-error'
import { createExportCtx } from '../export-ctx'
import { loadSameProject } from '../files/load-all'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { writeFileSafely } from '../files/write-file'
import { renderModel } from '../render-model'

/** One object that differs, as « comparer --json » prints it: a public interface (names are for life). */
export type DifferenceJson = {
  readonly table: string
  readonly id: string
  readonly genre: Difference['genre']
  readonly objet: string
  readonly champs: readonly {
    readonly champ: string
    readonly libelle: string
    readonly avant: string
    readonly apres: string
  }[]
}

function describe(difference: Difference, avant: Dossier, apres: Dossier): DifferenceJson {
  const { table, id, genre, champs } = difference
  return {
    table,
    id,
    genre,
    objet: getTitreObjet(apres, table, id, avant),
    champs: champs.map((change) => {
      const { libelle, ...values } = buildChangementLisible(avant, apres, { table, id }, change)
      return { champ: change.champ, libelle, avant: values.avant, apres: values.apres }
    }),
  }
}

function formatDifference({ objet, genre, champs }: DifferenceJson): string {
  return [
    `${objet} (${genre})`,
    ...champs.map(
      ({ libelle, avant, apres }) =>
        `  ${libelle} : ${shortenValeur(avant)} → ${shortenValeur(apres)}`,
    ),
  ].join('\n')
}

export const comparer: CliCommand = {
  name: 'comparer',
  files: { help: 'les deux fichiers à comparer', max: 2 },
  summary: 'Compare deux copies d’un même projet, objet par objet et champ par champ.',
  options: [
    { name: 'vers', value: '<fichier.docx>', help: 'la comparaison en Word' },
    MOT_DE_PASSE_OPTION,
    { name: 'json', help: 'les différences en JSON' },
  ],
  examples: ['comparer mars.ctg juin.ctg --vers comparaison.docx'],
  run: async ({ files: paths, options }, io) => {
    if (paths.length < 2) throw new UsageError('Donnez deux fichiers à comparer.')
    const files = await loadSameProject(paths, await readMotDePasse(options))
    const [avant, apres] = files.map(({ path, file }) => ({
      dossier: foldJournal(file.journal.operations).dossier,
      nom: basename(path),
      jour: formatInstant(file.creeLe).slice(0, 10),
      commentaire: '',
    }))
    if (avant === undefined || apres === undefined) return 1
    const differences = compareDossiers(avant.dossier, apres.dossier, { avecSuivi: true }).map(
      (difference) => describe(difference, avant.dossier, apres.dossier),
    )
    const vers = options.get('vers')
    if (vers !== undefined) {
      const model = buildComparaison({ avant, apres }, createExportCtx())
      await writeFileSafely(vers, await renderModel(model))
    }
    if (options.has('json')) io.print(JSON.stringify(differences, null, 2))
    else if (differences.length === 0) io.print('Aucune différence.')
    else for (const difference of differences) io.print(formatDifference(difference))
    return 0
  },
}
