import { getAnyRow, type AnyRow, type Dossier } from '../../shared/domain/dossier'
import { isTableName, type TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { findFiche } from '../../shared/rules/titre-objet'

/** Tables whose records are lines of the plan. */
const PLAN: ReadonlySet<TableName> = new Set<TableName>([
  'axes',
  'objectifs',
  'fichesAction',
  'constats',
])

/** Tables that have a list of their own in « Paramètres ». */
const LISTES: ReadonlySet<TableName> = new Set<TableName>(['territoires', 'thematiques', 'enjeux'])

/** Tables whose records have a screen of their own: the address of its list. A function is read with whoever holds it. */
const ECRANS: { readonly [T in TableName]?: string } = {
  personnes: '/annuaire/personnes',
  fonctions: '/annuaire/personnes',
  organismes: '/annuaire/organismes',
  listesDiffusion: '/annuaire/listes',
  instances: '/gouvernance/instances',
  postes: '/gouvernance/equipe',
  entretiens: '/concertation/entretiens',
  enquetes: '/concertation/enquetes',
  etudes: '/concertation/etude',
}

/** Records that are read with the one they belong to: its field, its table. */
const PARENTS: { readonly [T in TableName]?: readonly [champ: string, table: TableName] } = {
  membres: ['instance', 'instances'],
  colleges: ['instance', 'instances'],
  resultatsEnquete: ['enquete', 'enquetes'],
}

/** What was said or decided in a meeting is read in that meeting. */
const SEANCES: { readonly [T in TableName]?: string } = {
  pointsOrdreDuJour: 'preparation',
  presences: 'presence',
  decisions: 'seance',
  suites: 'seance',
  comptesRendus: 'compte-rendu',
}

/** What the plan is counted and compared with. */
const RETROPLANNING: { readonly [T in TableName]?: string } = {
  dependances: '#/retroplanning/frise',
  plansReference: '#/retroplanning/comparaison',
  datesReference: '#/retroplanning/comparaison',
  delaisUsuels: '#/retroplanning/delais',
  vacances: '#/retroplanning/delais',
}

const PARAMETRES: { readonly [T in TableName]?: string } = {
  ctg: 'convention',
  charte: 'charte',
  reglages: 'ecriture',
  termes: 'vocabulaire',
}

/**
 * The address of the screen where a record is read and edited, with its field when one is asked for; null for a record that is gone or
 * that no screen shows by itself.
 */
export function getRecordAddress(
  dossier: Dossier,
  table: string,
  id: Id,
  champ?: string,
): string | null {
  if (!isTableName(table)) return null
  const row = getAnyRow(dossier, table, id)
  const onglet = PARAMETRES[table]
  const question =
    champ === undefined || champ.startsWith('_') || champ === '*' ? '' : `?champ=${champ}`
  if (onglet !== undefined) return `#/parametres/${onglet}${question}`
  if (row === undefined) return null
  if (table === 'versions') return `#/historique/versions/${id}`
  if (PLAN.has(table)) return `#/plan/${id}${question}`
  if (LISTES.has(table)) return `#/parametres/listes/${table}?ouvrir=${id}`
  const ecran = ECRANS[table]
  if (ecran !== undefined) return `#${ecran}/${id}${question}`
  if (table === 'etapes' && row['fiche'] === null) return `#/retroplanning/frise/${id}`
  if (RETROPLANNING[table] !== undefined) return RETROPLANNING[table]
  const parent = PARENTS[table]
  if (parent !== undefined) {
    const [champParent, tableParent] = parent
    const owner = row[champParent]
    return typeof owner === 'string' ? getRecordAddress(dossier, tableParent, owner) : null
  }
  const seance = getAdresseSeance(table, row)
  if (seance !== null) return seance
  const fiche = findFiche(dossier, table, row)
  return fiche === undefined ? null : `#/plan/${fiche}`
}

/** The meeting a record belongs to, at the step that shows it; the registers for a decision or an action of no meeting. */
function getAdresseSeance(table: TableName, row: AnyRow): string | null {
  if (table === 'reunions') return `#/reunions/${row.id}/preparation`
  if (table === 'modelesReunion') return '#/reunions/modeles'
  const step = SEANCES[table]
  if (step === undefined) return null
  const reunion = row['reunion']
  if (typeof reunion === 'string') return `#/reunions/${reunion}/${step}`
  return table === 'suites' || table === 'decisions' ? `#/reunions/${table}` : null
}
