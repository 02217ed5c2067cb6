import { copyPoint, reporterPoints } from '../../../../shared/gestes/add-report'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { getOrdreBetween } from '../../../../shared/kernel/ordre'
import { listModeles } from '../../../../shared/rules/modeles-reunion.rules'
import { getDureeOdj } from '../../../../shared/rules/reunions.rules'
import { REUNIONS_MODELES as WORDS } from '../../../strings/reunions-modeles'
import { listPointsDe, ofModele, ofReunion } from '../preparation/point-parent'

export { listModeles, listModelesPour } from '../../../../shared/rules/modeles-reunion.rules'

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
