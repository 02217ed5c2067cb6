import type { Id } from '../../../../shared/kernel/json'
import type { Zoom } from './zoom'

/** How the frieze is looked at: kept while the other views of the plan are visited. */
export type Reglages = {
  /** Undefined: as the length of the plan asks. */
  readonly zoom: Zoom | undefined
  readonly comparer: boolean
  /** The plan compared with; null: the first one. */
  readonly plan: Id | null
  readonly fermees: ReadonlySet<Id>
  /** The detail is open. */
  readonly detail: boolean
}

/** Above this width, in pixels, the detail stands beside the frieze; below, over it. */
export const LARGEUR_DETAIL = 1500

export function buildReglages(largeur: number): Reglages {
  return {
    zoom: undefined,
    comparer: true,
    plan: null,
    fermees: new Set(),
    detail: largeur >= LARGEUR_DETAIL,
  }
}
