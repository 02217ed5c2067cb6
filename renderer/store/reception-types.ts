import type { Dossier } from '../../shared/domain/dossier'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import type { Json } from '../../shared/kernel/json'
import type { Anomalie } from '../../shared/rules/anomalies.rules'
import type { Difference, DifferenceChamp } from '../../shared/rules/differences.rules'

/** Someone who wrote what a received file brings. Names are declared, not proved. */
export type PersonneRecue = {
  readonly nom: string
  readonly fonction: string
  readonly organisme: string
  readonly sessions: readonly string[]
  /** Modifications of theirs that we do not have. */
  readonly nombre: number
  /** Wall clock of the first and of the last of them, in milliseconds, for display only. */
  readonly du: number
  readonly au: number
}

export type ChampRecu = DifferenceChamp & {
  /** `${table}/${id}/${champ}`: names the field in the choices of the reader. */
  readonly cle: string
  readonly auteur: string
  readonly quand: number
  /** Changed here too, without seeing each other: it waits for a decision. */
  readonly enConflit: boolean
}

/** A record that the file would change, with the last of those who changed it. */
export type DifferenceRecue = Omit<Difference, 'champs'> & {
  readonly auteur: string
  readonly quand: number
  /** `${table}/${id}`: names the record in the choices of the reader. */
  readonly cle: string
  readonly champs: readonly ChampRecu[]
}

/** A received file being looked at: nothing of it is in the dossier yet. */
export type Reception = {
  /** Name of the file. */
  readonly fichier: string
  readonly titre: string
  readonly creePar: string
  readonly creeLe: number
  /** `avance`: the file holds all of ours and more; `diverge`: both hold something that the other does not. */
  readonly relation: 'avance' | 'diverge'
  readonly personnes: readonly PersonneRecue[]
  /** The dossier as it would be once everything is taken in. */
  readonly apres: Dossier
  readonly differences: readonly DifferenceRecue[]
  readonly conflits: readonly ConflitChamp[]
  /** Modifications set aside because the file does not hold together. */
  readonly quarantaine: number
  /** What the merge would make odd and was not. */
  readonly aVerifier: readonly Anomalie[]
}

export type ChoixReception = {
  /** `cle` of what the reader does not want: our value is written again, and the other person will see it. */
  readonly exclus: readonly string[]
  /** By `cle` of the field in conflict. What is not named is left for later. */
  readonly decisions: Readonly<Record<string, DecisionConflit>>
  /** Goes on although the backup before the merge could not be made: only after the reader was told and insisted. */
  readonly sansSauvegarde?: boolean
}

/** `integrees`: modifications taken in; `restent`: conflicts left for later. */
export type Integration = { readonly integrees: number; readonly restent: number }

export type VersionLisible = {
  readonly operation: string
  readonly valeur: Json
  readonly auteur: string
  readonly quand: number
  /** Written in this session, or by the person at the keyboard. */
  readonly mienne: boolean
}
