import { getRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, type TableName } from '../domain/registry'
import type { DateFloue } from '../kernel/date-floue'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { Id } from '../kernel/json'
import {
  formatPersonneCourte,
  formatTitreFonction,
  listFonctionsOrganisme,
  listFonctionsPersonne,
} from './fonctions.rules'
import { getNomOrganisme } from './libelles.rules'
import { getNomObjet } from './nom-objet.rules'
import { getLibelleOption } from './options.rules'
import { formatPeriode } from './periode'
import { listChampsVers, listReferents } from './references'
import { capitalize } from './vocabulaire.rules'

export type TableAnnuaire = 'personnes' | 'organismes' | 'fonctions'

/** Something a contact is bound to: where to go, how it is called, what the contact is there, and when. */
export type Lien = {
  readonly table: TableName
  readonly id: Id
  readonly titre: string
  /** « Référent élu », « Présidence », « Excusé »… */
  readonly role: string
  /** « depuis mars 2020 », « 20 octobre 2022 »; empty when nothing is dated. */
  readonly periode: string
}

/**
 * Who is bound to what: the functions of a person with everything bound to each, the people of an organisme and what names it, the
 * person and organisme of a function and what names it. The order of the registry, functions first.
 */
export function listLiens(
  dossier: Dossier,
  contact: { readonly table: TableAnnuaire; readonly id: Id },
): readonly Lien[] {
  const { table, id } = contact
  if (table === 'personnes') {
    const fonctions = listFonctionsPersonne(dossier, id)
    return [
      ...fonctions.map((fonction) => ({
        table: 'fonctions' as const,
        id: fonction.id,
        titre:
          getNomOrganisme(dossier, fonction.organisme) || capitalize(formatTitreFonction(fonction)),
        role: capitalize(formatTitreFonction(fonction)),
        periode: formatPeriode(fonction.debut, fonction.fin),
      })),
      ...listInverses(dossier, 'personnes', id, 'fonctions'),
      ...fonctions.flatMap((fonction) =>
        listInverses(dossier, 'fonctions', fonction.id, 'fonctions'),
      ),
    ]
  }
  if (table === 'organismes') {
    const fonctions = listFonctionsOrganisme(dossier, id).map((fonction) => ({
      table: 'fonctions' as const,
      id: fonction.id,
      titre: formatPersonneCourte(dossier, fonction.id),
      role: capitalize(formatTitreFonction(fonction)),
      periode: formatPeriode(fonction.debut, fonction.fin),
    }))
    return [...fonctions, ...listInverses(dossier, 'organismes', id, 'fonctions')]
  }
  return [...listPorteurs(dossier, id), ...listInverses(dossier, 'fonctions', id)]
}

/** The person and the organisme of a function. */
function listPorteurs(dossier: Dossier, id: Id): readonly Lien[] {
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction === undefined) return []
  const periode = formatPeriode(fonction.debut, fonction.fin)
  const ends: readonly (readonly [TableName, Id | null, string])[] = [
    ['personnes', fonction.personne, 'Personne'],
    ['organismes', fonction.organisme, 'Organisme'],
    ['fonctions', fonction.succede, 'Succède à'],
  ]
  return ends.flatMap(([table, target, role]) =>
    target === null || getNomObjet(dossier, table, target) === ''
      ? []
      : [{ table, id: target, titre: getNomObjet(dossier, table, target), role, periode }],
  )
}

/** Everything that names a record, but in the table left out. */
function listInverses(
  dossier: Dossier,
  table: TableAnnuaire,
  id: Id,
  except?: TableName,
): readonly Lien[] {
  return listChampsVers(table).flatMap(({ table: from, champ, label }) =>
    from === except
      ? []
      : listReferents(dossier, from, champ, id).map((row) => buildLien(dossier, from, row, label)),
  )
}

/** Tables that are not gone to by themselves: the record they hang under is shown, and their own field says the role. */
const SUPPORTS: {
  readonly [T in TableName]?: {
    readonly champs: readonly (readonly [string, TableName])[]
    readonly role?: string
  }
} = {
  membres: { champs: [['instance', 'instances']], role: 'qualite' },
  presences: { champs: [['reunion', 'reunions']], role: 'statut' },
  partenariats: {
    champs: [
      ['fiche', 'fichesAction'],
      ['operation', 'operations'],
    ],
  },
  lignesFinancement: {
    champs: [
      ['fiche', 'fichesAction'],
      ['operation', 'operations'],
    ],
  },
  cofinancements: {
    champs: [
      ['poste', 'postes'],
      ['etude', 'etudes'],
    ],
  },
}

/** Labels that only say which table is named: the kind of the record says more. */
const GENERIQUES: ReadonlySet<string> = new Set(['Organisme', 'Fonction', 'Personne'])

function buildLien(dossier: Dossier, table: TableName, row: AnyRow, champ: string): Lien {
  const label = GENERIQUES.has(champ) ? capitalize(getDefinition(table).labels.one) : champ
  const support = SUPPORTS[table]
  const field = support?.role
  const said = field === undefined ? '' : getLibelleOption(table, field, readText(row[field]))
  for (const [parent, target] of support?.champs ?? []) {
    const id = readText(row[parent])
    if (id === null) continue
    const titre = getNomObjet(dossier, target, id)
    if (titre !== '') {
      return {
        table: target,
        id,
        titre,
        role: said || label,
        periode: getDates(dossier, row, target, id),
      }
    }
  }
  return {
    table,
    id: row.id,
    titre: getNomObjet(dossier, table, row.id),
    role: label,
    periode: formatDates(row),
  }
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The dates of the row itself, or those of a meeting. */
function getDates(dossier: Dossier, row: AnyRow, target: TableName, id: Id): string {
  if (target !== 'reunions') return formatDates(row)
  const date = getRow(dossier, 'reunions', id)?.date
  return date === null || date === undefined ? '' : formatDateFloue(date)
}

const BORNES: readonly (readonly [string, string])[] = [
  ['debut', 'fin'],
  ['ouverture', 'cloture'],
  ['entree', 'sortie'],
]

function formatDates(row: AnyRow): string {
  for (const [from, to] of BORNES) {
    if (from in row) {
      return formatPeriode(row[from] as DateFloue | null, row[to] as DateFloue | null)
    }
  }
  const date = row['date'] as DateFloue | null | undefined
  return date === null || date === undefined ? '' : formatDateFloue(date)
}
