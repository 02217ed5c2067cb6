import { getAnyRow, getRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, type TableName } from '../domain/registry'
import type { Id } from '../kernel/json'
import { getLibelleFonction, getNomOrganisme, getNomPersonne } from './libelles.rules'
import { getNomRetroplanning } from './nom-retroplanning'
import { getNomSeance } from './nom-seance'
import { getLibelleOption } from './options.rules'

/** A record that bears no name yet. */
export const SANS_NOM = 'Sans nom'

/**
 * How a record is named where its kind is already known: « Caf 31 », « Favoriser l’inclusion numérique », « Caf de la Haute-Garonne,
 * 2024 » for a financial line without a label. « Sans nom » for one that says nothing; empty for one that is not there.
 */
export function getNomObjet(dossier: Dossier, table: TableName, id: Id): string {
  const row = getAnyRow(dossier, table, id)
  if (row === undefined) return ''
  return getNomPropre(dossier, table, row) || getTitre(table, row) || SANS_NOM
}

/** What the title field of a record says, in one line. */
function getTitre(table: TableName, row: AnyRow): string {
  const title = row[getDefinition(table).titleField]
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : ''
}

/** The tables whose title field is not the best name, or whose name is made of several fields. */
function getNomPropre(dossier: Dossier, table: TableName, row: AnyRow): string {
  switch (table) {
    case 'organismes':
      return getNomOrganisme(dossier, row.id)
    case 'fonctions':
      return getLibelleFonction(dossier, row.id)
    case 'personnes': {
      const personne = getRow(dossier, 'personnes', row.id)
      return personne === undefined ? '' : getNomPersonne(personne)
    }
    case 'partenariats':
      return getNomOrganisme(dossier, readId(row['organisme']))
    case 'lignesFinancement':
      return getTitre(table, row) || getNomLigne(dossier, row)
    case 'valeursSuivi':
      return join([getNomReference(dossier, 'indicateursSuivi', row['indicateur']), row['annee']])
    case 'populations':
      return join([getNomReference(dossier, 'territoires', row['territoire']), row['annee']])
    case 'appartenances': {
      const whole = getNomReference(dossier, 'territoires', row['membreDe'])
      const part = getNomReference(dossier, 'territoires', row['territoire'])
      return part === '' || whole === '' ? part || whole : `${part} dans ${whole}`
    }
    case 'termes': {
      const notion = getLibelleOption(table, 'notion', readId(row['notion']))
      const word = getTitre(table, row)
      return notion === '' || word === '' ? word || notion : `${notion} → ${word}`
    }
    default:
      return getNomRetroplanning(dossier, table, row) ?? getNomSeance(dossier, table, row)
  }
}

function getNomLigne(dossier: Dossier, row: AnyRow): string {
  const financeur = getNomOrganisme(dossier, readId(row['financeur']))
  const nature = getLibelleOption('lignesFinancement', 'nature', readId(row['nature']))
  return join([financeur || nature, row['exercice']])
}

function getNomReference(dossier: Dossier, table: TableName, id: unknown): string {
  const row = typeof id === 'string' ? getAnyRow(dossier, table, id) : undefined
  return row === undefined ? '' : getTitre(table, row)
}

function readId(value: unknown): Id | null {
  return typeof value === 'string' ? value : null
}

function join(parts: readonly unknown[]): string {
  return parts.filter((part) => part !== '' && part !== null && part !== undefined).join(', ')
}
