import type { TableName } from '../../../shared/domain/registry'

/** A list written inside a record of the source: which table it fills, and which field of the child names the parent. */
export type Nested = {
  readonly table: TableName
  readonly link: string
  /** The link is a set. */
  readonly many?: true
}

/** Lists nested in records, by table and key: a plan is written as it is read, from axe to action. */
export const NESTED: { readonly [table: string]: { readonly [key: string]: Nested } } = {
  axes: {
    constats: { table: 'constats', link: 'axes', many: true },
    objectifs: { table: 'objectifs', link: 'axe' },
    actions: { table: 'fichesAction', link: 'axe' },
  },
  objectifs: {
    objectifs: { table: 'objectifs', link: 'parent' },
    actions: { table: 'fichesAction', link: 'objectif' },
  },
  fichesAction: {
    operations: { table: 'operations', link: 'fiche' },
    indicateurs: { table: 'indicateursSuivi', link: 'fiche' },
    financements: { table: 'lignesFinancement', link: 'fiche' },
    etapes: { table: 'etapes', link: 'fiche' },
  },
  etapes: { etapes: { table: 'etapes', link: 'parent' } },
  instances: {
    colleges: { table: 'colleges', link: 'instance' },
    membres: { table: 'membres', link: 'instance' },
    instances: { table: 'instances', link: 'parent' },
  },
  postes: { cofinancements: { table: 'cofinancements', link: 'poste' } },
  etudes: { cofinancements: { table: 'cofinancements', link: 'etude' } },
  reunions: {
    points: { table: 'pointsOrdreDuJour', link: 'reunion' },
    presences: { table: 'presences', link: 'reunion' },
    decisions: { table: 'decisions', link: 'reunion' },
    suites: { table: 'suites', link: 'reunion' },
  },
  enquetes: { resultats: { table: 'resultatsEnquete', link: 'enquete' } },
}

/** The files of a readable source, in this order. */
export const SOURCE_FILES = [
  'convention.json',
  'partenaires.json',
  'demarche.json',
  'plan-actions.json',
  'gouvernance.json',
  'reunions.json',
  'concertation.json',
] as const

/** What stands beside the tables in `convention.json`: the identity of the file. */
export type SourceHead = {
  readonly projet: string
  readonly titre: string
  readonly creePar: string
  readonly creeLe: string
}
