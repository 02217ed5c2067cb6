import { getRow, type Dossier } from '../../domain/dossier'
import { getDefinition, type TableName } from '../../domain/registry'
import type { Reunion } from '../../domain/reunion.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { Id } from '../../kernel/json'
import {
  getNomCourtReunion,
  getNomReunion,
  getNumeroReunion,
  getTypeReunion,
  listReunions,
} from '../../rules/reunions.rules'
import type { InputChoice, InputField, MissingField } from '../document-definition'
import { formatFilePart } from '../file-name'

/** One document a meeting. */
export const REUNION_EACH: InputField = {
  id: 'reunion',
  label: 'Réunion',
  table: 'reunions',
  whenAbsent: 'each',
}

/** The meetings to choose from, the latest first: the one being prepared is at hand. */
export function listChoixReunions(dossier: Dossier): readonly InputChoice[] {
  const used = new Map<string, number>()
  const choices = listReunions(dossier).map((reunion): InputChoice => {
    const code = formatCode(dossier, reunion)
    const rank = (used.get(code) ?? 0) + 1
    used.set(code, rank)
    const day = formatJourCourtReunion(reunion)
    return {
      id: reunion.id,
      number: rank === 1 ? code : `${code}-${rank}`,
      label: [reunion.titre.trim(), day].filter((part) => part !== '').join(', '),
    }
  })
  return choices.reverse()
}

/** « COPIL 2 »; without a number, « Table ronde 2022-09-06 ». */
function formatCode(dossier: Dossier, reunion: Reunion): string {
  return `${getTypeReunion(dossier, reunion)} ${getRang(dossier, reunion)}`.trim()
}

/** Its number in its series, else its first day. */
function getRang(dossier: Dossier, reunion: Reunion): string {
  const numero = getNumeroReunion(dossier, reunion)
  return numero === null ? (reunion.date?.debut ?? '') : String(numero)
}

/** « 20 oct. 2022 », without the hour; empty when no date is known. */
export function formatJourCourtReunion({ date }: Pick<Reunion, 'date'>): string {
  if (date === null) return ''
  const { heure: _heure, ...day } = date
  return formatDateFloue(day, { short: true })
}

/** « 20 octobre 2022 », without the hour. */
export function formatJourReunion({ date }: Pick<Reunion, 'date'>): string {
  if (date === null) return ''
  const { heure: _heure, ...day } = date
  return formatDateFloue(day)
}

/** Asking for a meeting that is not there is a fault of the caller, who chose it from `listChoices`. */
export function getReunionDocument(dossier: Dossier, id: Id | null): Reunion {
  const reunion = getRow(dossier, 'reunions', id)
  if (reunion === undefined) throw new Error(`No reunion ${id ?? '(none)'} in this dossier`)
  return reunion
}

/** « COPIL-2 », « Table-ronde-2022-09-06 »: the part of a file name that says which meeting. A long name is cut, never its number. */
export function formatFileReunion(dossier: Dossier, id: Id | null): string {
  const reunion = getRow(dossier, 'reunions', id)
  if (reunion === undefined) return ''
  const parts = [formatFilePart(getTypeReunion(dossier, reunion), 30), getRang(dossier, reunion)]
  return parts.filter((part) => part !== '').join('-')
}

/** « COPIL n° 2 » above, « Restitution du diagnostic » below; the title alone when nothing else is known. */
export function getTitresReunion(
  dossier: Dossier,
  reunion: Reunion,
): { readonly court: string; readonly titre: string } {
  const court = getNomCourtReunion(dossier, reunion)
  const nom = getNomReunion(dossier, reunion)
  return nom === court || !nom.startsWith(court)
    ? { court: nom || court, titre: '' }
    : { court, titre: reunion.titre.trim() }
}

/** A field still to fill, named as its form does. */
export function buildManque(table: TableName, id: Id, field: string, where: string): MissingField {
  return { table, id, field, label: getDefinition(table).fields[field]?.label ?? field, where }
}

/** What no document of a meeting can do without: its date, and a place or a link. */
export function listManquesReunion(dossier: Dossier, reunion: Reunion): readonly MissingField[] {
  const where = getNomReunion(dossier, reunion)
  const manque = (field: string): MissingField => buildManque('reunions', reunion.id, field, where)
  const { lieu, adresse, visio } = reunion
  return [
    ...(reunion.date === null ? [manque('date')] : []),
    ...([lieu, adresse, visio].every((value) => value.trim() === '') ? [manque('lieu')] : []),
  ]
}
