import { copyPoint, reporterPoints } from '../../../../shared/gestes/add-report'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { ModeleReunion } from '../../../../shared/domain/modele-reunion.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { compareOrdre, getOrdreBetween } from '../../../../shared/kernel/ordre'
import { getDureeOdj } from '../../../../shared/rules/reunions.rules'
import { REUNIONS_MODELES as WORDS } from '../../../strings/reunions-modeles'
import { listPointsDe, ofModele, ofReunion } from '../preparation/point-parent'

/** Adds the points of a template at the end of the agenda of a meeting; one gesture. */
export function appliquerModele(dossier: Dossier, ctx: Ctx, reunionId: Id, modeleId: Id): Command {
  const nom = getRow(dossier, 'modelesReunion', modeleId)?.nom ?? ''
  const ids = listPointsDe(dossier, ofModele(modeleId)).map(({ id }) => id)
  return { ...reporterPoints(dossier, ctx, reunionId, ids), label: WORDS.commands.apply(nom) }
}

/** A template made of the agenda of a meeting, its length, its place and the text of its invitation; one gesture. */
export function createModeleDepuis(
  dossier: Dossier,
  ctx: Ctx,
  reunionId: Id,
  nom: string,
): Command {
  const reunion = getRow(dossier, 'reunions', reunionId)
  const modele = REGISTRY.modelesReunion.create(ctx, {
    nom,
    ...(reunion !== undefined && {
      type: reunion.type,
      instance: reunion.instance,
      objet: reunion.objet,
      introduction: reunion.introduction,
      lieu: reunion.lieu,
      dureeMinutes: getDureeOdj(dossier, reunionId).disponible,
    }),
    ordre: getOrdreModele(dossier),
  })
  const points = listPointsDe(dossier, ofReunion(reunionId)).map((point) =>
    createRecord(
      'pointsOrdreDuJour',
      REGISTRY.pointsOrdreDuJour.create(ctx, {
        ...copyPoint(point),
        origine: null,
        modele: modele.id,
        statut: null,
        ordre: point.ordre,
      }),
    ),
  )
  return combine(WORDS.commands.save(nom), [createRecord('modelesReunion', modele), ...points])
}

/** The place of one more template: the last. */
export function getOrdreModele(dossier: Dossier): string {
  return getOrdreBetween(listModeles(dossier).at(-1)?.ordre ?? null, null)
}

/** The templates, in their order. */
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
