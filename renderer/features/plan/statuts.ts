import type { FicheAction } from '../../../shared/domain/fiche-action.entity'
import { REGISTRY } from '../../../shared/domain/registry'

export type Statut = NonNullable<FicheAction['statut']>

/** « En cours »; empty when nothing is chosen. */
export function getStatutLabel(statut: FicheAction['statut']): string {
  const { options } = REGISTRY.fichesAction.fields.statut
  return options?.find((option) => option.value === statut)?.label ?? ''
}

export type StatutShare = { readonly statut: Statut | null; readonly count: number }

/** How many fiches are at each state, in the order of the definition, those without state last; only what there is. */
export function listStatutShares(
  statuts: readonly FicheAction['statut'][],
): readonly StatutShare[] {
  const options = REGISTRY.fichesAction.fields.statut.options ?? []
  const order = [...options.map((option) => option.value as Statut), null]
  return order
    .map((statut) => ({ statut, count: statuts.filter((one) => one === statut).length }))
    .filter(({ count }) => count > 0)
}
