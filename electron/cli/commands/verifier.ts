import { buildEmpreinte } from '../../../shared/exchange/digest'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { buildBilanDossier } from '../../../shared/rules/bilan-dossier.rules'
import type { CliCommand } from '../cli-command'
import { formatAbout } from '../files/load-all'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { readCtgFile } from '../files/read-file'
import { formatVerification } from './verifier-text'

/** What « verifier --json » says of one file: a public interface (names are for life). */
export type Verification = {
  readonly fichier: string
  readonly valide: boolean
  /** Why the file was refused, in French; null when it is valid. */
  readonly raison: string | null
  /** Stable code of the refusal; null when it is valid. */
  readonly code: string | null
  readonly titre: string | null
  /** One count an entity, by table, and `objectifsSansAction`. */
  readonly nombres: { readonly [table: string]: number } | null
  readonly empreinte: string | null
  readonly manques: readonly {
    readonly ou: string
    readonly libelle: string
    readonly table: string
    readonly id: string
    readonly champ: string
  }[]
  readonly anomalies: readonly {
    readonly code: string
    readonly message: string
    readonly table: string
    readonly id: string
  }[]
  readonly conflits: number
  readonly avertissements: readonly string[]
}

const NOTHING = { manques: [], anomalies: [], conflits: 0, avertissements: [] } as const

async function verifyFile(fichier: string, motDePasse: string | undefined): Promise<Verification> {
  const read = await readCtgFile(fichier, motDePasse)
  if (!read.ok) {
    const { code, message } = read.error
    const empty = { titre: null, nombres: null, empreinte: null, ...NOTHING }
    return { fichier, valide: false, raison: message, code, ...empty }
  }
  const { dossier, conflits } = foldJournal(read.value.journal.operations)
  const { titre, nombres, manques, anomalies } = buildBilanDossier(dossier)
  return {
    fichier,
    valide: true,
    raison: null,
    code: null,
    titre: titre === '' ? read.value.titre : titre,
    nombres,
    empreinte: buildEmpreinte(read.value),
    manques: manques.map(({ where, label, table, id, field }) => ({
      ou: where,
      libelle: label,
      table,
      id,
      champ: field,
    })),
    anomalies: anomalies.map(({ code, message, table, id }) => ({ code, message, table, id })),
    conflits: conflits.length,
    avertissements: read.value.avertissements ?? [],
  }
}

export const verifier: CliCommand = {
  name: 'verifier',
  files: { help: 'le fichier .ctg à vérifier', max: Number.POSITIVE_INFINITY },
  summary: 'Vérifie des fichiers .ctg : intégrité, nombres, champs à compléter, anomalies.',
  options: [
    MOT_DE_PASSE_OPTION,
    { name: 'json', help: 'le résultat en JSON, un élément par fichier' },
  ],
  examples: ['verifier resources/exemples/pyrenees-haut-garonnaises.ctg', 'verifier *.ctg --json'],
  run: async ({ files, options }, io) => {
    const motDePasse = await readMotDePasse(options)
    const verifications: Verification[] = []
    for (const file of files) {
      const verification = await verifyFile(file, motDePasse)
      verifications.push(verification)
      if (!options.has('json') && verification.valide) io.print(formatVerification(verification))
      if (verification.raison !== null) io.warn(formatAbout(file, verification.raison))
    }
    if (options.has('json')) io.print(JSON.stringify(verifications, null, 2))
    return verifications.every(({ valide }) => valide) ? 0 : 1
  },
}
