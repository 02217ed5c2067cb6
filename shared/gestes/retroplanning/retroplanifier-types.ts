import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso, Id } from '../../kernel/json'

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

export type ProblemePlan = {
  readonly etapes: readonly Id[]
  readonly phrase: string
  /** The smallest change found that makes it fit, checked by counting again. */
  readonly remede: string
}

export type PropositionPlan = {
  readonly lignes: readonly LigneProposition[]
  readonly problemes: readonly ProblemePlan[]
}
