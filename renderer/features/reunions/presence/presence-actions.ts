import { deleteRecord } from '../../../../shared/commands/delete-record'
import { setFields, type Patch } from '../../../../shared/commands/set-fields'
import { getRow } from '../../../../shared/domain/dossier'
import type { Presence } from '../../../../shared/domain/presence.entity'
import type { Id } from '../../../../shared/kernel/json'
import { getNomPresence } from '../../../../shared/rules/presences.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { formatMaintenant } from '../heures'

export type Statut = NonNullable<Presence['statut']>

/** The choices of a guest, in the order of the segmented control, with their letter. */
export const CHOIX: readonly { readonly statut: Statut; readonly lettre: string }[] = [
  { statut: 'present', lettre: 'p' },
  { statut: 'excuse', lettre: 'e' },
  { statut: 'absent', lettre: 'a' },
  { statut: 'represente', lettre: 'r' },
]

function write(id: Id, patch: Patch, label: (nom: string) => string): void {
  const { dossier } = useCairn.getState()
  const presence = getRow(dossier, 'presences', id)
  if (presence === undefined) return
  execute(setFields(dossier, 'presences', id, patch, label(getNomPresence(dossier, presence))))
}

/** Says how a guest is there. Whoever is not keeps neither a time nor a screen. */
export function setStatut(id: Id, statut: Statut): void {
  const patch =
    statut === 'present' ? { statut } : { statut, visio: false, arrivee: '', depart: '' }
  write(id, patch, WORDS.commands.statut)
}

/** In the room or behind a screen; saying so says that the guest is there. */
export function toggleVisio(id: Id, visio: boolean): void {
  write(id, visio ? { statut: 'present', visio } : { visio }, WORDS.commands.visio)
}

/** There, from this minute on. */
export function setArrivee(id: Id): void {
  const arrivee = formatMaintenant(getCtx().now)
  write(id, { statut: 'present', arrivee }, WORDS.commands.arrivee)
}

/** Gives a power to another guest, or takes it back. */
export function setPouvoir(id: Id, pouvoirA: Id | null): void {
  write(id, { pouvoirA }, WORDS.commands.pouvoir)
}

/** Takes a guest off the list, with a way back. */
export function removeInvite(id: Id, nom: string): void {
  execute(deleteRecord(useCairn.getState().dossier, 'presences', id))
  addAvis({ ton: 'info', texte: WORDS.removed(nom), action: 'annuler' })
}
