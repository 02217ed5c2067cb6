import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { getLibelleAxe, getLibelleFiche } from '../../../shared/rules/libelles.rules'
import { getPlan, listFichesOfAxe } from '../../../shared/rules/plan.rules'

/** An axis or a fiche that can be sent alone, in the order of the plan. */
export type Partie = {
  readonly id: Id
  readonly label: string
  readonly axe: Id | null
}

export function listParties(dossier: Dossier): readonly Partie[] {
  return getPlan(dossier).axes.flatMap((node): Partie[] => [
    {
      id: node.axe.id,
      label: join(getLibelleAxe(dossier, node.axe.id), node.axe.titre),
      axe: null,
    },
    ...listFichesOfAxe(node).map((fiche) => ({
      id: fiche.id,
      label: join(getLibelleFiche(dossier, fiche.id), fiche.titre),
      axe: node.axe.id,
    })),
  ])
}

function join(label: string, title: string): string {
  return title.trim() === '' ? label : `${label} – ${title.trim()}`
}

/** « Axe 2, Fiche action 1.1.2 »: what was chosen, a fiche being left out when its axis is sent whole. */
export function formatContenu(dossier: Dossier, chosen: readonly Id[]): string {
  const ids = new Set(chosen)
  return listParties(dossier)
    .filter(({ id, axe }) => ids.has(id) && (axe === null || !ids.has(axe)))
    .map(({ id, axe }) =>
      axe === null ? getLibelleAxe(dossier, id) : getLibelleFiche(dossier, id),
    )
    .join(', ')
}
