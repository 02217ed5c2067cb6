import type { Command } from '../domain/command'
import { getRow, type Dossier } from '../domain/dossier'
import type { PointOrdreDuJour } from '../domain/point-ordre-du-jour.entity'
import { REGISTRY } from '../domain/registry'
import type { Reunion } from '../domain/reunion.entity'
import type { Ctx } from '../kernel/ctx'
import type { Id } from '../kernel/json'
import { listOrdresBetween } from '../kernel/ordre'
import { formatReunionEnPhrase } from '../rules/citation-decision'
import { listOrigines, listSuitesSansPoint } from '../rules/report-points.rules'
import { listPoints } from '../rules/reunions.rules'
import { Ecritures } from '../commands/ecritures'

/**
 * Puts points at the end of the agenda of a meeting: those of another meeting are continued there by a new point that keeps its origin;
 * those that waited in the backlog, or stand in a template, are moved, or copied. A point that this agenda already holds or continues,
 * directly or not, is left out, and so is one given twice.
 */
export function reporterPoints(dossier: Dossier, ctx: Ctx, vers: Id, ids: readonly Id[]): Command {
  const writes = new Ecritures(dossier)
  const present = listPoints(dossier, vers)
  const kept = listContinues(dossier, present, ids)
  const last = present[present.length - 1]?.ordre ?? null
  const ordres = listOrdresBetween(last, null, kept.length)
  kept.forEach((point, index) => {
    const ordre = ordres[index] as string
    if (point.reunion === null && point.modele === null) {
      writes.set('pointsOrdreDuJour', point.id, {
        reunion: vers,
        instance: null,
        statut: 'a_traiter',
        ordre,
      })
      return
    }
    const row = { ...copyPoint(point), reunion: vers, ordre }
    writes.create('pointsOrdreDuJour', REGISTRY.pointsOrdreDuJour.create(ctx, row))
  })
  return writes.build(kept.length === 1 ? 'report d’un point' : 'report de points')
}

/**
 * Puts on the agenda of a meeting what is still to be done of earlier ones and that no point holds: one point a meeting they come
 * from, « Suites du COPIL n° 1 », to which its open actions are tied. `ids`: the meetings wanted.
 */
export function reporterSuites(dossier: Dossier, ctx: Ctx, vers: Id, ids: readonly Id[]): Command {
  const writes = new Ecritures(dossier)
  const present = listPoints(dossier, vers)
  const kept = listSuitesSansPoint(dossier, vers).filter(({ reunion }) => ids.includes(reunion.id))
  const ordres = listOrdresBetween(present[present.length - 1]?.ordre ?? null, null, kept.length)
  kept.forEach(({ reunion, suites }, index) => {
    const point = REGISTRY.pointsOrdreDuJour.create(ctx, {
      titre: formatTitreSuites(dossier, reunion),
      genre: 'information',
      statut: 'a_traiter',
      reunion: vers,
      ordre: ordres[index] as string,
    })
    writes.create('pointsOrdreDuJour', point)
    for (const suite of suites) writes.set('suites', suite.id, { point: point.id })
  })
  return writes.build('report de suites à donner')
}

/** « Suites du COPIL n° 1 », « Suites de la conférence des maires du 13 juin 2023 ». */
export function formatTitreSuites(dossier: Dossier, reunion: Reunion): string {
  return `Suites ${formatReunionEnPhrase(dossier, reunion, 'de')}`
}

/** The points to put in an agenda that holds `present`: those that nothing there holds or continues, one a thread. */
export function listContinues(
  dossier: Dossier,
  present: readonly PointOrdreDuJour[],
  ids: readonly Id[],
): readonly PointOrdreDuJour[] {
  const taken = new Set<Id>(present.flatMap(({ id }) => listFil(dossier, id)))
  return ids.flatMap((id): PointOrdreDuJour[] => {
    const point = getRow(dossier, 'pointsOrdreDuJour', id)
    const fil = listFil(dossier, id)
    if (point === undefined || fil.some((one) => taken.has(one))) return []
    for (const one of fil) taken.add(one)
    return [point]
  })
}

/** A point and all those it continues. */
function listFil(dossier: Dossier, id: Id): readonly Id[] {
  return [id, ...listOrigines(dossier, id).map((origine) => origine.id)]
}

/** What a point says before the meeting, and where it comes from; what was said and the time spent stay where they were. */
export function copyPoint(point: PointOrdreDuJour): Partial<PointOrdreDuJour> {
  const { titre, genre, duree, presentateur, presentateurLibre, fiches, objectifs } = point
  const { preparation, decisionDemandee, recurrent } = point
  return {
    titre,
    genre,
    duree,
    presentateur,
    presentateurLibre,
    fiches,
    objectifs,
    preparation,
    decisionDemandee,
    recurrent,
    statut: 'a_traiter',
    origine: point.modele === null ? point.id : null,
  }
}
