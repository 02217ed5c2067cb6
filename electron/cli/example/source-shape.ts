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
}

/** The files of a readable source, in this order. A file that is absent is empty. */
export const SOURCE_FILES = [
  'convention.json',
  'partenaires.json',
  'demarche.json',
  'plan-actions.json',
] as const

/** What stands beside the tables in `convention.json`: the identity of the file. */
export type SourceHead = {
  readonly projet: string
  readonly titre: string
  readonly creePar: string
  readonly creeLe: string
}
