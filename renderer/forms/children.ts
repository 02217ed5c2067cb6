import { getDefinition, type TableName } from '../../shared/domain/registry'

/** A list of records that hang from another one: which field says so, and which fields fit in columns. */
export type ChildList = {
  readonly table: TableName
  readonly parentField: string
  readonly columns: readonly string[]
}

/** The lists drawn under a record, in their order. */
const CHILDREN: { readonly [T in TableName]?: readonly ChildList[] } = {
  fichesAction: [
    { table: 'operations', parentField: 'fiche', columns: ['titre', 'calendrier'] },
    {
      table: 'partenariats',
      parentField: 'fiche',
      columns: ['organisme', 'role', 'contribution'],
    },
    {
      table: 'indicateursSuivi',
      parentField: 'fiche',
      columns: ['libelle', 'forme', 'reference', 'cible'],
    },
    {
      table: 'lignesFinancement',
      parentField: 'fiche',
      columns: ['libelle', 'exercice', 'financeur', 'demande'],
    },
    { table: 'etapes', parentField: 'fiche', columns: ['titre', 'prevue', 'statut'] },
  ],
  operations: [
    {
      table: 'partenariats',
      parentField: 'operation',
      columns: ['organisme', 'role', 'contribution'],
    },
    {
      table: 'indicateursSuivi',
      parentField: 'operation',
      columns: ['libelle', 'forme', 'reference', 'cible'],
    },
    {
      table: 'lignesFinancement',
      parentField: 'operation',
      columns: ['libelle', 'exercice', 'financeur', 'demande'],
    },
  ],
  objectifs: [
    {
      table: 'indicateursSuivi',
      parentField: 'objectif',
      columns: ['libelle', 'forme', 'reference', 'cible'],
    },
  ],
  indicateursSuivi: [
    {
      table: 'valeursSuivi',
      parentField: 'indicateur',
      columns: ['annee', 'prevu', 'realise', 'commentaire'],
    },
  ],
  etapes: [
    { table: 'etapes', parentField: 'parent', columns: ['titre', 'prevue', 'realisee', 'statut'] },
  ],
}

export function listChildLists(table: TableName): readonly ChildList[] {
  return CHILDREN[table] ?? []
}

/** True when the user puts the records of a table in order himself. */
export function hasOrdre(table: TableName): boolean {
  return getDefinition(table).fields['ordre']?.kind === 'order'
}
