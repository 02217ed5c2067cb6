import { getRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Id } from '../kernel/json'
import { formatNombre } from '../kernel/nombre'
import { getNumeroDecision } from './decisions.rules'
import { formatPersonneCourte } from './fonctions.rules'
import { getNomInstance } from './instances.rules'
import { getNomOrganisme } from './libelles.rules'
import { getNomPresence } from './presences.rules'
import { getNomCourtReunion, getNomReunion } from './reunions.rules'

/**
 * The names of what belongs to governance and meetings, where the title field says little: « Mme Sylvie Martin (COPIL n° 2) » for a
 * guest, « COPIL-2022-3 – Le COPIL valide… » for a decision. Empty for any other table, and for a record that says nothing.
 */
export function getNomSeance(dossier: Dossier, table: TableName, row: AnyRow): string {
  const { id } = row
  switch (table) {
    case 'reunions':
      return getNomReunion(dossier, id)
    case 'instances':
      return getNomInstance(dossier, id)
    case 'presences': {
      const presence = getRow(dossier, 'presences', id)
      const nom = presence === undefined ? '' : getNomPresence(dossier, presence)
      return inside(nom, getNomCourtReunion(dossier, readId(row['reunion']) ?? ''))
    }
    case 'membres':
      return inside(getNomMembre(dossier, row), getNomInstance(dossier, readId(row['instance'])))
    case 'colleges':
      return inside(readText(row['nom']), getNomInstance(dossier, readId(row['instance'])))
    case 'decisions':
      return join([getNumeroDecision(dossier, id), readText(row['texte'])], ' – ')
    case 'comptesRendus': {
      const numero = row['numero']
      const version = typeof numero === 'number' ? `version ${formatNombre(numero)}` : ''
      return join([getNomCourtReunion(dossier, readId(row['reunion']) ?? ''), version], ', ')
    }
    case 'cofinancements':
      return getNomCofinancement(dossier, row)
    case 'entretiens':
      return (
        readText(row['titre']) ||
        formatPersonneCourte(dossier, readId(row['fonction'])) ||
        getNomOrganisme(dossier, readId(row['organisme']))
      )
    case 'resultatsEnquete':
      return getNomResultat(row)
    default:
      return ''
  }
}

function getNomMembre(dossier: Dossier, row: AnyRow): string {
  return (
    formatPersonneCourte(dossier, readId(row['fonction'])) ||
    getNomOrganisme(dossier, readId(row['organisme'])) ||
    readText(row['precision'])
  )
}

/** « Caf 31, 50 % ». */
function getNomCofinancement(dossier: Dossier, row: AnyRow): string {
  const taux = row['taux']
  const part =
    typeof taux === 'number' ? `${formatNombre(taux)}\u00a0%` : readText(row['precision'])
  return join([getNomOrganisme(dossier, readId(row['organisme'])), part], ', ')
}

/** « Manque de lieux de rencontre, 65 % ». */
function getNomResultat(row: AnyRow): string {
  const part = row['pourcentage']
  const shown = typeof part === 'number' ? `${formatNombre(part)}\u00a0%` : ''
  return join([readText(row['reponse']) || readText(row['question']), shown], ', ')
}

function inside(name: string, home: string): string {
  return name === '' || home === '' ? name || home : `${name} (${home})`
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

function readId(value: unknown): Id | null {
  return typeof value === 'string' ? value : null
}
