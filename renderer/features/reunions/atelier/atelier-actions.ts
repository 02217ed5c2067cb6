import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { getOrdreAt, type Place } from '../../../../shared/commands/move-record'
import { setFields } from '../../../../shared/commands/set-fields'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { GroupeIdees } from '../../../../shared/domain/groupe-idees.entity'
import type { Idee } from '../../../../shared/domain/idee.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { announce } from '../../../ui/status-region'

export function listGroupes(dossier: Dossier, reunionId: Id): readonly GroupeIdees[] {
  return listChildren(dossier, 'groupesIdees', 'reunion', reunionId)
}

/** The ideas of a group, or of none: an idea whose group is gone or of another meeting has none. */
export function listIdees(
  dossier: Dossier,
  reunionId: Id,
  groupe: Id | null,
  byVotes = false,
): readonly Idee[] {
  const groups = new Set(listGroupes(dossier, reunionId).map(({ id }) => id))
  const ideas = listChildren(dossier, 'idees', 'reunion', reunionId).filter((idee) => {
    const home = idee.groupe !== null && groups.has(idee.groupe) ? idee.groupe : null
    return home === groupe
  })
  return byVotes ? [...ideas].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0)) : ideas
}

export function countVotes(ideas: readonly Idee[]): number {
  return ideas.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
}

export function addIdee(reunionId: Id, texte: string, auteur: string): void {
  const siblings = listChildren(useCairn.getState().dossier, 'idees', 'reunion', reunionId)
  const ordre = getOrdreAt(siblings, 'last')
  const patch = { texte: texte.trim(), auteur: auteur.trim(), reunion: reunionId, ordre }
  execute(createRecord('idees', REGISTRY.idees.create(getCtx(), patch), MOTS.commands.add))
  announce(MOTS.added)
}

export function addGroupe(reunionId: Id, titre: string): void {
  const ordre = getOrdreAt(listGroupes(useCairn.getState().dossier, reunionId), 'last')
  const patch = { titre: titre.trim(), reunion: reunionId, ordre }
  const row = REGISTRY.groupesIdees.create(getCtx(), patch)
  execute(createRecord('groupesIdees', row, MOTS.commands.addGroup))
}

/** Several votes in a row are one undo step. */
export function addVote(id: Id, step: number): void {
  const { dossier } = useCairn.getState()
  const idee = getRow(dossier, 'idees', id)
  if (idee === undefined) return
  const votes = Math.max(0, (idee.votes ?? 0) + step)
  const command = setFields(dossier, 'idees', id, { votes }, MOTS.commands.vote)
  execute({ ...command, mergeKey: `voix-${id}` })
}

/** Puts an idea in a group, at a place among its ideas. */
export function moveIdee(reunionId: Id, id: Id, groupe: Id | null, place: Place): void {
  const { dossier } = useCairn.getState()
  const ordre = getOrdreAt(listIdees(dossier, reunionId, groupe), place, id)
  execute(setFields(dossier, 'idees', id, { groupe, ordre }, MOTS.commands.move))
  const titre = getRow(dossier, 'groupesIdees', groupe)?.titre.trim()
  announce(MOTS.moved(titre === undefined ? MOTS.noGroup : titre || MOTS.untitledGroup))
}

/** One place up or down in its group; false at its ends. */
export function moveByStep(reunionId: Id, idee: Idee, step: -1 | 1): void {
  const siblings = listIdees(useCairn.getState().dossier, reunionId, idee.groupe)
  const at = siblings.findIndex(({ id }) => id === idee.id)
  const neighbour = siblings[at + step]
  if (at < 0 || neighbour === undefined) return
  const place = step < 0 ? { before: neighbour.id } : { after: neighbour.id }
  moveIdee(reunionId, idee.id, idee.groupe, place)
}

/** To the group before or after. */
export function moveByGroup(reunionId: Id, idee: Idee, step: -1 | 1): void {
  const groups = [null, ...listGroupes(useCairn.getState().dossier, reunionId).map(({ id }) => id)]
  const next = groups[groups.indexOf(idee.groupe) + step]
  if (next !== undefined) moveIdee(reunionId, idee.id, next, 'last')
}

export function removeIdee(id: Id): void {
  execute(deleteRecord(useCairn.getState().dossier, 'idees', id))
  addAvis({ ton: 'info', texte: MOTS.removed, action: 'annuler' })
}

/** The ideas of the group stay, without a group. */
export function removeGroupe(id: Id): void {
  execute(deleteRecord(useCairn.getState().dossier, 'groupesIdees', id))
  addAvis({ ton: 'info', texte: MOTS.removedGroup, action: 'annuler' })
}
