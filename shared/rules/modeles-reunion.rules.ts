import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { ModeleReunion } from '../domain/modele-reunion.entity'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'

/** The templates of meetings, in their order. */
export function listModeles(dossier: Dossier): readonly ModeleReunion[] {
  return listRows(dossier, 'modelesReunion').sort(compareOrdre)
}

export type ModelePour = {
  readonly modele: ModeleReunion
  /** Made for this instance, or for this type. */
  readonly convient: boolean
}

/** The templates, those that fit a meeting first: those of its instance, then those of its type. */
export function listModelesPour(
  dossier: Dossier,
  instance: Id | null,
  type: string | null,
): readonly ModelePour[] {
  const own = type ?? getRow(dossier, 'instances', instance)?.type ?? null
  const rank = (modele: ModeleReunion): number => {
    if (instance !== null && modele.instance === instance) return 0
    return modele.instance === null && own !== null && modele.type === own ? 1 : 2
  }
  return listModeles(dossier)
    .map((modele) => ({ modele, rang: rank(modele) }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ modele, rang }) => ({ modele, convient: rang < 2 }))
}

/** The template that a new meeting takes unless another is chosen: the first that fits; null without one. */
export function getModeleUsuel(
  dossier: Dossier,
  instance: Id | null,
  type: string | null,
): Id | null {
  return (
    listModelesPour(dossier, instance, type).find(({ convient }) => convient)?.modele.id ?? null
  )
}
