import type { Dossier } from '../../../../shared/domain/dossier'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { listPoints, listReserve } from '../../../../shared/rules/reunions.rules'

/** To what a point belongs: a meeting, a template, the backlog of an instance, or the common backlog (none of the three). */
export type PointParent = {
  readonly reunion: Id | null
  readonly modele: Id | null
  readonly instance: Id | null
}

export function ofReunion(reunion: Id): PointParent {
  return { reunion, modele: null, instance: null }
}

export function ofModele(modele: Id): PointParent {
  return { reunion: null, modele, instance: null }
}

export function ofReserve(instance: Id | null): PointParent {
  return { reunion: null, modele: null, instance }
}

/** The points of a parent, in their order. */
export function listPointsDe(dossier: Dossier, parent: PointParent): readonly PointOrdreDuJour[] {
  if (parent.reunion !== null) return listPoints(dossier, parent.reunion)
  if (parent.modele !== null) {
    return listChildren(dossier, 'pointsOrdreDuJour', 'modele', parent.modele)
  }
  return listReserve(dossier, parent.instance)
}
