import type { Partage } from '../../shared/domain/partage.entity'
import type { TableName } from '../../shared/domain/registry'
import type { Id, Json } from '../../shared/kernel/json'
import type { Mention } from '../../shared/rules/mentions'

/** A free text where someone is named, and what it becomes. */
export type TexteAEffacer = {
  /** `${table}/${id}/${champ}` */
  readonly cle: string
  readonly table: TableName
  readonly id: Id
  readonly champ: string
  /** « Fiche action 1.1.2 – Accueil », « Contexte ». */
  readonly titre: string
  readonly libelle: string
  readonly avant: string
  readonly apres: string
  readonly valeur: Json
  /** False for a name that someone else bears, or that is also a word: the reader says whether it goes. */
  readonly certain: boolean
}

/** What erasing someone will do, before anything is done. */
export type PlanEffacement = {
  readonly personne: Id
  readonly nom: string
  readonly textes: readonly TexteAEffacer[]
  /** Functions and other places that point to the person: they stay, with nobody. */
  readonly references: readonly Mention[]
  /** Former values that hold the name, in texts that do not show it any more. */
  readonly anciens: number
  /** Starts of Cairn where modifications were written under this name: they keep the organisation alone. */
  readonly sessions: number
  /** The person is who writes at this moment. */
  readonly estAuteur: boolean
  readonly versionsSignees: number
  readonly sauvegardes: number
  readonly copies: readonly Partage[]
  readonly sansNomSeul: boolean
}

/** What is left of someone, place by place, read again from the disk. */
export type PreuveEffacement = {
  readonly journal: number
  readonly secondJournal: number
  readonly annulation: number
  readonly sauvegardes: number
  /** Backups and stores that could not be read: nobody can tell. */
  readonly illisibles: number
  readonly total: number
}

export type BilanEffacementPersonne = {
  readonly nom: string
  readonly textes: number
  readonly sauvegardesReecrites: number
  readonly sauvegardesSupprimees: number
  /** Why the backups could not all be written anew; null when they were. */
  readonly erreurSauvegardes: string | null
  /** Null when the dossier is not in a shared folder. */
  readonly dossierPartage: 'ecrit' | 'en_attente' | null
  readonly preuve: PreuveEffacement
  readonly copies: readonly Partage[]
  /** Other entries of the library, of the same project, where the person still is. */
  readonly jumeaux: readonly string[]
}
