import type { Dossier } from '../../shared/domain/dossier'
import type { Evenement, FiltreHistorique } from '../../shared/journal/historique'
import type { Id } from '../../shared/kernel/json'
import type { Difference } from '../../shared/rules/differences.rules'

export type { FiltreHistorique }

/** A modification in words: who, on what, from what to what. */
export type EvenementLisible = Evenement & {
  readonly auteur: string
  readonly organisme: string
  readonly titreObjet: string
  readonly libelleChamp: string
  readonly avantTexte: string
  readonly apresTexte: string
}

export type DepuisVisite = {
  /** Wall clock of the last visit; null when there was none on this machine. */
  readonly depuis: number | null
  readonly differences: readonly Difference[]
  /** Modifications by others. */
  readonly evenements: number
  readonly personnes: readonly string[]
}

export type VersionNouvelle = {
  readonly nom: string
  readonly commentaire: string
  readonly signee: boolean
}

export type VersionLue = {
  readonly dossier: Dossier
  readonly differencesAvecMaintenant: readonly Difference[]
  /** False when the state found again is not the one whose digest was kept. */
  readonly intacte: boolean
}

export type Comparaison = {
  readonly avant: Dossier
  readonly apres: Dossier
  readonly differences: readonly Difference[]
}

export type SourceVersion = { readonly version: Id } | { readonly sauvegarde: string }

export type OptionsEnvoi = {
  readonly forme: 'complet' | 'allege'
  /** Persons replaced by their functions, mails and telephones removed. */
  readonly sansDonnees: boolean
  /** Axes, objectives or fiches to send alone; null for the whole dossier. */
  readonly parcelle: readonly Id[] | null
  readonly motDePasse: string | null
}
