import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { getOrdreAt, type Place } from '../../../../shared/commands/move-record'
import { setFields } from '../../../../shared/commands/set-fields'
import { getRow } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { announce } from '../../../ui/status-region'
import { listPointsDe, type PointParent } from './point-parent'

const TABLE = 'pointsOrdreDuJour'

/** Adds an empty point, last or after another; gives its identifier. */
export function addPoint(parent: PointParent, after: Id | null, titre = ''): Id {
  const siblings = listPointsDe(useCairn.getState().dossier, parent)
  const ordre = getOrdreAt(siblings, after === null ? 'last' : { after })
  const isDated = parent.reunion !== null
  const row = REGISTRY[TABLE].create(getCtx(), {
    ...parent,
    titre,
    ordre,
    statut: isDated ? 'a_traiter' : null,
  })
  execute(createRecord(TABLE, row, WORDS.commands.add))
  return row.id
}

/** Moves a point up or down among its siblings and says its new rank. */
export function movePoint(parent: PointParent, id: Id, step: -1 | 1): void {
  const siblings = listPointsDe(useCairn.getState().dossier, parent)
  const at = siblings.findIndex((point) => point.id === id)
  const neighbour = siblings[at + step]
  if (at < 0 || neighbour === undefined) {
    announce(WORDS.atEnd)
    return
  }
  placePoint(parent, id, step < 0 ? { before: neighbour.id } : { after: neighbour.id })
}

/** Puts a point at a place of a list, taking it away from where it was: the agenda, a template or a backlog. */
export function placePoint(parent: PointParent, id: Id, place: Place): void {
  const { dossier } = useCairn.getState()
  const point = getRow(dossier, TABLE, id)
  if (point === undefined) return
  const siblings = listPointsDe(dossier, parent)
  const ordre = getOrdreAt(siblings, place, id)
  const isDated = parent.reunion !== null
  const statut = isDated ? (point.statut ?? 'a_traiter') : null
  execute(
    setFields(dossier, TABLE, id, { ...parent, statut, ordre }, WORDS.commands.move(point.titre)),
  )
  const after = listPointsDe(useCairn.getState().dossier, parent)
  const rank = after.findIndex((one) => one.id === id) + 1
  announce(WORDS.moved(point.titre, rank, after.length))
}

/** Sends a point of an agenda back to the backlog of its instance, with a way back. */
export function sendToReserve(id: Id, reserve: PointParent): void {
  const titre = getRow(useCairn.getState().dossier, TABLE, id)?.titre ?? ''
  placePoint(reserve, id, 'last')
  addAvis({ ton: 'info', texte: WORDS.sentBack(titre), action: 'annuler' })
}

/** Deletes a point; an empty one goes without a word. */
export function deletePoint(id: Id): void {
  const { dossier } = useCairn.getState()
  const point = getRow(dossier, TABLE, id)
  if (point === undefined) return
  execute(deleteRecord(dossier, TABLE, id))
  if (point.titre.trim() === '') return
  addAvis({ ton: 'info', texte: WORDS.deleted(point.titre), action: 'annuler' })
}
