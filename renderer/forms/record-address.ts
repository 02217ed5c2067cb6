import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
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
const LISTES: ReadonlySet<TableName> = new Set<TableName>([
  'organismes',
  'personnes',
  'fonctions',
  'territoires',
  'thematiques',
  'enjeux',
])

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
  const fiche = findFiche(dossier, table, row)
  return fiche === undefined ? null : `#/plan/${fiche}`
}
