import type { DateIso, Id } from '../../../shared/kernel/json'

/** A step as a component of this kind takes it: two days, the second one excluded. */
export type Barre = {
  readonly id: Id
  readonly titre: string
  readonly parent: Id | null
  readonly instance: string
  readonly debut: DateIso
  readonly fin: DateIso
  readonly genre: 'phase' | 'jalon' | 'tache'
  readonly avancement: number
}

export type PlanBarres = {
  readonly barres: readonly Barre[]
  readonly liens: readonly { readonly avant: Id | null; readonly etape: Id | null }[]
  /** The step that is shifted, and all that follow it. */
  readonly source: Id
  readonly successeurs: readonly Id[]
}
