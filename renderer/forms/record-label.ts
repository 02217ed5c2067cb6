import type { Dossier } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { getNomObjet } from '../../shared/rules/nom-objet.rules'
import { getNumero } from '../../shared/rules/numerotation.rules'
import { FORMS } from '../strings/forms'

/** Tables whose records are numbered in the plan: the number comes before the title. */
const NUMBERED: ReadonlySet<TableName> = new Set<TableName>(['axes', 'objectifs', 'fichesAction'])

/** Tables whose records may be created from a field that refers to them, by their name alone. */
const CREATABLE: ReadonlySet<TableName> = new Set<TableName>([
  'organismes',
  'personnes',
  'fonctions',
  'territoires',
  'thematiques',
  'constats',
  'enjeux',
])

export function canCreateInline(table: TableName): boolean {
  return CREATABLE.has(table)
}

/** How a record is named where it is chosen: « Caf 31 », « 1.1 Offrir un service équitable ». Never empty. */
export function getRecordLabel(dossier: Dossier, table: TableName, id: Id): string {
  const name = getNomObjet(dossier, table, id)
  if (name === '') return FORMS.missing
  return NUMBERED.has(table) ? `${getNumero(dossier, id)} ${name}`.trim() : name
}

/** What to write in a new record so that it bears the name that was typed. */
export function buildNamedPatch(
  table: TableName,
  text: string,
): { readonly [field: string]: string } {
  const name = text.trim()
  if (table !== 'personnes') return { [getDefinition(table).titleField]: name }
  const [first = '', ...rest] = name.split(/\s+/)
  return rest.length === 0 ? { nom: first } : { prenom: first, nom: rest.join(' ') }
}
