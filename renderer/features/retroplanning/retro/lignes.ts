import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { isSameJson, type Id } from '../../../../shared/kernel/json'

type Ligne = PropositionPlan['lignes'][number]

/** The count gives this step another date. */
export function isChanged({ avant, propose }: Ligne): boolean {
  return propose !== null && !isSameJson(avant, propose)
}

/** A line that can be left as it was: one that changes and that no imposed date holds. */
export function canKeep(ligne: Ligne): boolean {
  return !ligne.fixe && isChanged(ligne)
}

/** The steps whose new date is taken: the lines that change, without those refused. */
export function listGardees(lignes: readonly Ligne[], refusees: ReadonlySet<Id>): ReadonlySet<Id> {
  return new Set(
    lignes
      .filter((ligne) => isChanged(ligne) && (ligne.fixe || !refusees.has(ligne.etape)))
      .map(({ etape }) => etape),
  )
}
