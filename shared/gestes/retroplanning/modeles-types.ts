import type { Etape } from '../../domain/etape.entity'
import type { Dependance } from '../../domain/dependance.entity'

/** A step of a template: `cle` is its name inside the template. */
export type EtapeModele = {
  readonly cle: string
  readonly titre: string
  /** Key of its phase. */
  readonly phase?: string
  readonly genre?: NonNullable<Etape['genre']>
  readonly jalon?: true
  readonly duree?: number
  readonly uniteDuree?: NonNullable<Etape['uniteDuree']>
  /** How its date is written; a month when absent. */
  readonly precision?: 'jour' | 'semaine' | 'mois' | 'trimestre' | 'semestre' | 'annee'
  readonly quantite?: number
  readonly instance?: string
  readonly responsable?: string
  readonly livrable?: string
  readonly validation?: true
}

export type LienModele = {
  readonly avant: string
  readonly etape: string
  readonly delai?: number
  readonly uniteDelai?: NonNullable<Dependance['uniteDelai']>
  readonly delaiUsuel?: string
  readonly motif?: string
}

/** A plan to be used again: steps, lengths and delays, no date. */
export type ModeleLu = {
  readonly nom: string
  readonly description: string
  readonly etapes: readonly EtapeModele[]
  readonly liens: readonly LienModele[]
  /** Key of the step whose day is asked; null: a blank plan. */
  readonly ancre: string | null
}

/** A shipped template. */
export type ModelePlanLivre = ModeleLu & { readonly cle: string }
