import { copyPoint } from '../../../../shared/gestes/add-report'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { getOrdreBetween } from '../../../../shared/kernel/ordre'
import { listChildren } from '../../../../shared/rules/enfants'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { REUNIONS } from '../../../strings/reunions'

/**
 * A meeting like another, whose date is to be fixed: same points and same guests, nothing of what was said, decided or answered. Its
 * first change creates it. No change when the meeting is not there.
 */
export function duplicateReunion(dossier: Dossier, ctx: Ctx, id: Id): Command {
  const reunion = getRow(dossier, 'reunions', id)
  if (reunion === undefined) return combine(REUNIONS.commands.duplicate, [])
  const { titre, instance, type, objet, horaires, lieu, adresse, visio } = reunion
  const { president, animateur, redacteur, quorum, listes, introduction } = reunion
  const copy = REGISTRY.reunions.create(ctx, {
    ...{ titre, instance, type, objet, horaires, lieu, adresse, visio },
    ...{ president, animateur, redacteur, quorum, listes, introduction },
    statut: 'a_fixer',
    ordre: getOrdreBetween(reunion.ordre, null),
  })
  const points = listPoints(dossier, id).map((point) =>
    createRecord(
      'pointsOrdreDuJour',
      REGISTRY.pointsOrdreDuJour.create(ctx, {
        ...copyPoint(point),
        origine: null,
        reunion: copy.id,
        ordre: point.ordre,
      }),
    ),
  )
  const guests = listChildren(dossier, 'presences', 'reunion', id).map((guest) => {
    const { fonction, organisme, libelle, deliberatif, ordre } = guest
    const row = { fonction, organisme, libelle, deliberatif, ordre, reunion: copy.id }
    return createRecord('presences', REGISTRY.presences.create(ctx, { ...row, statut: 'invite' }))
  })
  return combine(REUNIONS.commands.duplicate, [
    createRecord('reunions', copy),
    ...points,
    ...guests,
  ])
}
