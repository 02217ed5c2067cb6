import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso, Id } from '../../kernel/json'
import type { UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'

/** A day that the plan must meet: the signature, a council, a COPIL. */
export type Ancre = { readonly etape: Id; readonly jour: DateIso }

export type LigneProposition = {
  readonly etape: Id
  readonly titre: string
  readonly avant: DateFloue | null
  /** Null: nothing is proposed, the step stays as it is (see `raison`). */
  readonly propose: DateFloue | null
  /** Imposed, or already done: never moved by the calculation. */
  readonly fixe: boolean
  /** Why that date, in a few words without a full stop. */
  readonly raison: string
}

/**
 * What a remedy changes, for a button that applies it (see `appliquerRemede`). `reporter`: the step takes this day; for one whose date
 * was imposed by the question asked, it is that date that moves; for a phase, its end. `raccourcir`: the step lasts so long.
 * `delai`: this link alone (`lien`, a dependance) waits so long, whatever the usual delay it had. `delier`: this link goes.
 * `borne`: the step takes these words, whose open side is further (« pas avant avril 2025 » instead of « pas avant mai 2025 »).
 */
export type ActionRemede =
  | { readonly genre: 'reporter'; readonly etape: Id; readonly jour: DateIso }
  | {
      readonly genre: 'raccourcir'
      readonly etape: Id
      readonly duree: number
      readonly unite: UniteDuree
    }
  | {
      readonly genre: 'delai'
      readonly lien: Id
      readonly avant: Id
      readonly etape: Id
      readonly valeur: number
      readonly unite: UniteDuree
    }
  | { readonly genre: 'delier'; readonly lien: Id; readonly avant: Id; readonly etape: Id }
  | { readonly genre: 'borne'; readonly etape: Id; readonly quand: DateFloue }

export type ProblemePlan = {
  readonly etapes: readonly Id[]
  readonly phrase: string
  /** The smallest change found that makes it fit, checked by counting again. */
  readonly remede: string
  /** That change, for a button; null when `remede` is an advice that no single change says. */
  readonly action: ActionRemede | null
}

export type PropositionPlan = {
  readonly lignes: readonly LigneProposition[]
  readonly problemes: readonly ProblemePlan[]
}
