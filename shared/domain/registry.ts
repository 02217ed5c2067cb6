import { appartenance } from './appartenance.entity'
import { axe } from './axe.entity'
import { charte } from './charte.entity'
import { cofinancement } from './cofinancement.entity'
import { college } from './college.entity'
import { compteRendu } from './compte-rendu.entity'
import { constat } from './constat.entity'
import { ctg } from './ctg.entity'
import { dateReference } from './date-reference.entity'
import { decision } from './decision.entity'
import { delaiUsuel } from './delai-usuel.entity'
import { dependance } from './dependance.entity'
import { enjeu } from './enjeu.entity'
import { enquete } from './enquete.entity'
import type { EntityDefinition, RowOf } from './entity'
import { entretien } from './entretien.entity'
import { etape } from './etape.entity'
import { etude } from './etude.entity'
import { familleActeurs } from './famille-acteurs.entity'
import { ficheAction } from './fiche-action.entity'
import { fonction } from './fonction.entity'
import { groupeIdees } from './groupe-idees.entity'
import { idee } from './idee.entity'
import { indicateurSuivi } from './indicateur-suivi.entity'
import { instance } from './instance.entity'
import { ligneFinancement } from './ligne-financement.entity'
import { listeDiffusion } from './liste-diffusion.entity'
import { membre } from './membre.entity'
import { modelePlan } from './modele-plan.entity'
import { modeleReunion } from './modele-reunion.entity'
import { objectif } from './objectif.entity'
import { operation } from './operation.entity'
import { organisme } from './organisme.entity'
import { partage } from './partage.entity'
import { partenariat } from './partenariat.entity'
import { personne } from './personne.entity'
import { planReference } from './plan-reference.entity'
import { pointOrdreDuJour } from './point-ordre-du-jour.entity'
import { population } from './population.entity'
import { poste } from './poste.entity'
import { presence } from './presence.entity'
import { reglages } from './reglages.entity'
import { resultatEnquete } from './resultat-enquete.entity'
import { reunion } from './reunion.entity'
import { suite } from './suite.entity'
import { terme } from './terme.entity'
import { territoire } from './territoire.entity'
import { thematique } from './thematique.entity'
import { vacances } from './vacances.entity'
import { valeurSuivi } from './valeur-suivi.entity'
import { version } from './version.entity'

/** Every entity, by table. Storage, restore, merge, history, exchange, forms and search iterate over it: adding one is one line. */
export const REGISTRY = {
  ctg,
  territoires: territoire,
  appartenances: appartenance,
  populations: population,
  organismes: organisme,
  personnes: personne,
  fonctions: fonction,
  thematiques: thematique,
  constats: constat,
  enjeux: enjeu,
  axes: axe,
  objectifs: objectif,
  fichesAction: ficheAction,
  operations: operation,
  partenariats: partenariat,
  indicateursSuivi: indicateurSuivi,
  valeursSuivi: valeurSuivi,
  lignesFinancement: ligneFinancement,
  etapes: etape,
  termes: terme,
  charte,
  reglages,
  versions: version,
  partages: partage,
  listesDiffusion: listeDiffusion,
  instances: instance,
  colleges: college,
  membres: membre,
  postes: poste,
  cofinancements: cofinancement,
  etudes: etude,
  famillesActeurs: familleActeurs,
  reunions: reunion,
  modelesReunion: modeleReunion,
  pointsOrdreDuJour: pointOrdreDuJour,
  presences: presence,
  decisions: decision,
  suites: suite,
  comptesRendus: compteRendu,
  groupesIdees: groupeIdees,
  idees: idee,
  entretiens: entretien,
  enquetes: enquete,
  resultatsEnquete: resultatEnquete,
  dependances: dependance,
  plansReference: planReference,
  datesReference: dateReference,
  delaisUsuels: delaiUsuel,
  vacances,
  modelesPlan: modelePlan,
} as const

export type TableName = keyof typeof REGISTRY

export type RowOfTable<T extends TableName> = RowOf<(typeof REGISTRY)[T]['fields']>

/** The names of the fields of a table, without `id`. */
export type FieldOfTable<T extends TableName> = Exclude<keyof RowOfTable<T>, 'id'> & string

export const TABLE_NAMES = Object.keys(REGISTRY) as readonly TableName[]

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(REGISTRY, name)
}

/** The definition of a table, seen without its precise fields: for code that treats all entities alike. */
export function getDefinition(table: TableName): EntityDefinition {
  return REGISTRY[table] as unknown as EntityDefinition
}
