import { getRow, getSingleton, type AnyRow, type Dossier } from '../domain/dossier'
import type { Field } from '../domain/field'
import { getDefinition, type TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import type { TexteRiche } from '../kernel/texte-riche'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { listChildren } from './enfants'
import { getLibelleAxe, getLibelleFiche } from './libelles.rules'
import { getNumero } from './numerotation.rules'
import { getPlan, listFichesOfPlan, listNoeudsObjectif } from './plan.rules'
import { capitalize, getMot } from './vocabulaire.rules'

/** A field still to fill before a document can be signed. */
export type Manque = {
  readonly table: TableName
  readonly id: Id
  readonly field: string
  /** « Public visé », in the words of the form. */
  readonly label: string
  /** « Fiche action 1.1.2 ». */
  readonly where: string
}

/** Whether a value says something. A yes or no always does. */
function isRenseigne(field: Field, value: Json | undefined): boolean {
  if (value === null || value === undefined) return false
  if (field.kind === 'richText') return !isTexteVide(value as TexteRiche)
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value))
    return value.some((item) => typeof item !== 'string' || item.trim() !== '')
  return true
}

/** Another way to give the same information: a fiche piloted by a function needs no organisme, one with opérations no description. */
const EQUIVALENTS: {
  readonly [key: string]: (dossier: Dossier, row: AnyRow) => boolean
} = {
  'fichesAction.pilotes': (_dossier, row) => hasMembers(row['pilotesFonctions']),
  'fichesAction.secteur': (_dossier, row) => hasMembers(row['communes']),
  'fichesAction.descriptif': (dossier, row) =>
    listChildren(dossier, 'operations', 'fiche', row.id).length > 0,
  'fichesAction.budget': (dossier, row) =>
    listChildren(dossier, 'lignesFinancement', 'fiche', row.id).length > 0,
}

function hasMembers(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0
}

/** The fields of a record that a document requires and that are empty. */
function listManquesOfRow(
  dossier: Dossier,
  documentId: string,
  table: TableName,
  row: AnyRow,
): readonly Manque[] {
  const { fields } = getDefinition(table)
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.requiredFor?.includes(documentId) !== true) return []
    if (isRenseigne(field, row[name])) return []
    if (EQUIVALENTS[`${table}.${name}`]?.(dossier, row) === true) return []
    const where = getNomEnregistrement(dossier, table, row)
    return [{ table, id: row.id, field: name, label: field.label, where }]
  })
}

/** How a list that mixes records names one: « Fiche action 1.1.2 », « Objectif 1.1 », « Convention ». */
export function getNomEnregistrement(dossier: Dossier, table: TableName, row: AnyRow): string {
  const { labels, titleField, singleton } = getDefinition(table)
  if (table === 'fichesAction') return getLibelleFiche(dossier, row.id)
  if (table === 'axes') return getLibelleAxe(dossier, row.id)
  if (table === 'objectifs') {
    return `${capitalize(getMot(dossier, 'objectif').one)}\u00a0${getNumero(dossier, row.id)}`
  }
  const title = row[titleField]
  const shown = typeof title === 'string' ? title.trim() : ''
  if (singleton || shown === '') return capitalize(labels.one)
  return `${capitalize(labels.one)} « ${shown.length > 60 ? `${shown.slice(0, 59).trimEnd()}…` : shown} »`
}

/** What is still to fill for one fiche action: the convention, its place, itself and its children. */
export function listManquesFiche(dossier: Dossier, id: Id): readonly Manque[] {
  const fiche = getRow(dossier, 'fichesAction', id)
  if (fiche === undefined) return []
  const rows: (readonly [TableName, AnyRow])[] = [
    ['ctg', getSingleton(dossier, 'ctg')],
    ['fichesAction', fiche],
    ...listChildren(dossier, 'operations', 'fiche', id).map((row) => ['operations', row] as const),
    ...listChildren(dossier, 'indicateursSuivi', 'fiche', id).map(
      (row) => ['indicateursSuivi', row] as const,
    ),
  ]
  return rows.flatMap(([table, row]) => listManquesOfRow(dossier, 'fiche-action', table, row))
}

/** What is still to fill for the synthesis of the plan, in printed order. */
export function listManquesPlan(dossier: Dossier): readonly Manque[] {
  const { axes, horsPlan } = getPlan(dossier)
  const objectifs = [...axes.flatMap((node) => node.objectifs), ...horsPlan.objectifs]
  const rows: (readonly [TableName, AnyRow])[] = [
    ['ctg', getSingleton(dossier, 'ctg')],
    ...axes.map(({ axe }) => ['axes', axe] as const),
    ...listNoeudsObjectif(objectifs).map(({ objectif }) => ['objectifs', objectif] as const),
    ...listFichesOfPlan(dossier).map((row) => ['fichesAction', row] as const),
  ]
  return rows.flatMap(([table, row]) => listManquesOfRow(dossier, 'plan-actions', table, row))
}

/** Everything still to fill for all the documents, each field once. */
export function listManques(dossier: Dossier): readonly Manque[] {
  const all = [
    ...listManquesPlan(dossier),
    ...listFichesOfPlan(dossier).flatMap((fiche) => listManquesFiche(dossier, fiche.id)),
  ]
  const unique = new Map(
    all.map((manque) => [`${manque.table} ${manque.id} ${manque.field}`, manque]),
  )
  return [...unique.values()]
}
