import type { Id, Json } from '../kernel/json'

/** What becomes of a line: nothing is written before the plan is accepted. */
export type StatutImport = 'nouveau' | 'modifie' | 'reconnu' | 'doublon' | 'refuse'

/** A record that a line is about: known (`id`), or to be created, once for all the lines that share `cle`. */
export type Cible = { readonly id: Id | null; readonly cle: string }

export type Valeurs = { readonly [champ: string]: Json }

/** What a line says of one of the three records it may be about. */
export type EcritureImport = {
  readonly cible: Cible
  /** Fields of a record to create, or those that change of a known one. */
  readonly valeurs: Valeurs
}

/** Old to new, in words, for the dry run. */
export type ChangementImport = {
  readonly label: string
  readonly avant: string
  readonly apres: string
}

export type LigneImport = {
  /** In the file, counted from 1. */
  readonly numero: number
  readonly statut: StatutImport
  /** « Mme Sylvie Martin » or the body. */
  readonly titre: string
  /** « maire, Mairie d’Antignac ». */
  readonly detail: string
  /** Why it is refused, doubtful or known. */
  readonly raison: string
  /** What was left aside: an address that is none, an unknown theme. */
  readonly avertissements: readonly string[]
  readonly changements: readonly ChangementImport[]
  /** The known contact that a doubtful line looks like. */
  readonly proche: Id | null
  readonly personne: EcritureImport | null
  readonly organisme: EcritureImport | null
  readonly fonction: EcritureImport | null
  /** The name of a commune to create, for the body. */
  readonly commune: string
}

export type PlanImport = {
  readonly lignes: readonly LigneImport[]
  readonly compte: Readonly<Record<StatutImport, number>>
}

/** What the user says of a doubtful line: someone else, or the one it looks like. */
export type ChoixDoublon = 'creer' | 'completer'
