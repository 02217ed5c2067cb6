import type { Dossier } from '../domain/dossier'
import type { DateIso } from '../kernel/json'
import type { TableImportee } from '../kernel/table-importee'
import type { Correspondance } from './import-champs'
import { ecrireFonction, ecrireOrganisme, ecrirePersonne, type Ecrit } from './import-ecritures'
import { buildIndexContacts } from './import-index'
import { readLigneImport, type LigneLue } from './import-ligne'
import type { ChoixDoublon, LigneImport, PlanImport, StatutImport } from './import-plan'
import { Reconnaissance, type Identite } from './import-reconnaissance'

export type OptionsImport = {
  /** Functions that are over that day are not those that a list speaks of. */
  readonly jour: DateIso
  /** What was said of doubtful lines, by number. */
  readonly choix?: ReadonlyMap<number, ChoixDoublon>
}

/** Lines of a step: a few milliseconds. */
const PAS = 50

/**
 * The dry run: what each line would create or change, by the mail, by the name in the same organisme, or by the identifier that our own
 * exports hold. Nothing is written. An empty cell never erases; someone who objects is never written again. Work in steps, from 0 to 1.
 */
export function* listLignesImport(
  dossier: Dossier,
  table: TableImportee,
  correspondance: Correspondance,
  { jour, choix = new Map() }: OptionsImport,
): Generator<number, PlanImport, void> {
  const reconnaissance = new Reconnaissance(buildIndexContacts(dossier), jour)
  yield 0
  const lignes: LigneImport[] = []
  const compte = { nouveau: 0, modifie: 0, reconnu: 0, doublon: 0, refuse: 0 }
  for (const [at, cellules] of table.lignes.entries()) {
    const numero = table.numeros[at] ?? at + 1
    const lue = readLigneImport(cellules, correspondance)
    const ligne = buildLigne(numero, lue, reconnaissance, choix.get(numero))
    lignes.push(ligne)
    compte[ligne.statut] += 1
    if (at % PAS === PAS - 1) yield (at + 1) / table.lignes.length
  }
  return { lignes, compte }
}

function buildLigne(
  numero: number,
  lue: LigneLue,
  reconnaissance: Reconnaissance,
  choix: ChoixDoublon | undefined,
): LigneImport {
  if (lue.refus !== '') return buildRefus(numero, lue, lue.refus)
  const identite = reconnaissance.find(lue, choix)
  if (identite.refus !== '') return buildRefus(numero, lue, identite.refus)
  const { index } = reconnaissance
  const organisme =
    identite.organisme === null
      ? null
      : ecrireOrganisme(index, lue, identite.organisme, identite.personne === null)
  const personne = identite.personne === null ? null : ecrirePersonne(index, lue, identite.personne)
  const fonction = identite.fonction === null ? null : ecrireFonction(index, lue, identite)
  const written = [personne, fonction, organisme].filter((one) => one !== null)
  const dejaLu = reconnaissance.remember(numero, lue, identite)
  const statut = getStatut(identite, written, dejaLu)
  return {
    numero,
    statut,
    titre: formatTitre(lue),
    detail: [lue.titre, personne === null && lue.titre === '' ? '' : lue.organisme]
      .filter((part) => part !== '')
      .join(', '),
    raison:
      identite.doute !== ''
        ? identite.doute
        : dejaLu !== null
          ? `Déjà dans ce fichier, ligne ${dejaLu}.`
          : '',
    avertissements: [...lue.avertissements, ...(organisme?.avertissements ?? [])],
    changements: written.flatMap((one) => one.changements),
    proche: identite.proche,
    personne: personne?.ecriture ?? null,
    organisme: organisme?.ecriture ?? null,
    fonction: fonction?.ecriture ?? null,
    commune: organisme === null ? '' : organisme.commune,
  }
}

function getStatut(
  identite: Identite,
  written: readonly Ecrit[],
  dejaLu: number | null,
): StatutImport {
  if (identite.doute !== '') return 'doublon'
  if (dejaLu !== null) return 'doublon'
  const main = identite.personne ?? identite.fonction ?? identite.organisme
  if (main?.id === null) return 'nouveau'
  return written.some(
    ({ changements, ecriture }) => changements.length > 0 || ecriture.cible.id === null,
  )
    ? 'modifie'
    : 'reconnu'
}

function buildRefus(numero: number, lue: LigneLue, raison: string): LigneImport {
  return {
    numero,
    statut: 'refuse',
    titre: formatTitre(lue).slice(0, 200),
    detail: lue.organisme.slice(0, 200),
    raison,
    avertissements: lue.avertissements,
    changements: [],
    proche: null,
    personne: null,
    organisme: null,
    fonction: null,
    commune: '',
  }
}

function formatTitre({ prenom, nom, titre, organisme, courriel }: LigneLue): string {
  return `${prenom} ${nom}`.trim() || titre || organisme || courriel
}

/** Whether a line is written when nothing else is said: what is new or changed, not what is doubtful. */
export function isRetenue({ statut }: LigneImport): boolean {
  return statut === 'nouveau' || statut === 'modifie'
}
