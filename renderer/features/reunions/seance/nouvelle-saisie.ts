import { getOrdreAt } from '../../../../shared/commands/move-record'
import type { Patch } from '../../../../shared/commands/set-fields'
import { getAnyRow, getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { getRecordLabel } from '../../../forms/record-label'
import { useCairn } from '../../../store/cairn-store'
import type { Demande } from './saisie-panneau'
import { TEXTE, type TableSaisie } from './use-saisie'

/**
 * What a panel opens on: an older record, or a new one tied to the meeting, to the point and to what the point is about. The first
 * decision of a point starts from the one that was asked.
 */
export function buildDemande(
  reunionId: Id,
  pointId: Id | null,
  table: TableSaisie,
  id: Id | null,
): Demande {
  const { dossier } = useCairn.getState()
  const point = getRow(dossier, 'pointsOrdreDuJour', pointId)
  const known = id === null ? undefined : getAnyRow(dossier, table, id)
  const fiches = known === undefined ? (point?.fiches ?? []) : (known['fiches'] as readonly Id[])
  const siblings = listChildren(dossier, table, 'reunion', reunionId)
  const isFirst = !siblings.some((one) => one.point === pointId)
  const asked = table === 'decisions' && isFirst ? (point?.decisionDemandee ?? '') : ''
  const initial: Patch = {
    [TEXTE[table]]: asked,
    reunion: reunionId,
    point: pointId,
    fiches: [...fiches],
    ordre: getOrdreAt(siblings, 'last'),
    ...(table === 'decisions'
      ? { nature: 'decision', statut: 'a_appliquer', objectifs: [...(point?.objectifs ?? [])] }
      : { statut: 'a_faire' }),
  }
  const names = fiches.map((fiche) => getRecordLabel(dossier, 'fichesAction', fiche))
  return { table, id, initial, fiches: names.join(', ') }
}
