import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { DateFloue } from '../kernel/date-floue'
import { formatJour } from '../kernel/jour-format'
import { formatNombre } from '../kernel/nombre'
import { getLibelleOption } from './options.rules'
import { getNomReunion } from './reunions.rules'

/**
 * The names of what belongs to the plan, where the title field says little: « COPIL n° 2 après Rapport de diagnostic » for a link,
 * « Signature, fin 2022 (Plan du COPIL n° 1) » for a date of a plan of reference. Undefined for any other table.
 */
export function getNomRetroplanning(
  dossier: Dossier,
  table: TableName,
  row: AnyRow,
): string | undefined {
  switch (table) {
    case 'etapes': {
      const { reunion } = row
      const isNamed = readText(row['titre']) !== '' || typeof reunion !== 'string'
      return isNamed ? undefined : getNomReunion(dossier, reunion)
    }
    case 'dependances': {
      const etape = getNom(dossier, 'etapes', row['etape'])
      const avant = getNom(dossier, 'etapes', row['avant'])
      return etape === '' || avant === '' ? etape || avant : `${etape} après ${avant}`
    }
    case 'datesReference': {
      const date = row['date'] as DateFloue | null
      const parts = [
        getNom(dossier, 'etapes', row['etape']),
        date === null ? '' : formatDateFloue(date),
      ]
      const name = parts.filter((part) => part !== '').join(', ')
      const plan = getNom(dossier, 'plansReference', row['plan'])
      return plan === '' || name === '' ? name || plan : `${name} (${plan})`
    }
    case 'plansReference': {
      const jour = row['jour']
      return readText(row['nom']) || (typeof jour === 'string' ? `Plan du ${formatJour(jour)}` : '')
    }
    case 'delaisUsuels': {
      const { valeur, unite } = row
      if (readText(row['libelle']) !== '') return readText(row['libelle'])
      if (typeof valeur !== 'number') return ''
      const unit = getLibelleOption(table, 'unite', typeof unite === 'string' ? unite : null)
      return `${formatNombre(valeur)}\u00a0${unit}`.trim()
    }
    case 'vacances': {
      const nom = readText(row['nom'])
      const { zone, debut } = row
      const where = typeof zone === 'string' ? `zone ${zone}` : ''
      const year = typeof debut === 'string' ? debut.slice(0, 4) : ''
      return [nom, where, year].filter((part) => part !== '').join(', ')
    }
    default:
      return undefined
  }
}

function getNom(dossier: Dossier, table: 'etapes' | 'plansReference', id: unknown): string {
  const row = typeof id === 'string' ? getAnyRow(dossier, table, id) : undefined
  if (row === undefined) return ''
  return getNomRetroplanning(dossier, table, row) ?? readText(row['titre'])
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}
