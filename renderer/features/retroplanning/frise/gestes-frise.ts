import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import { setField } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import { getDefinition } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import type { Result } from '../../../../shared/kernel/result'
import { listChildren } from '../../../../shared/rules/enfants'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { addAvis, execute, getCtx } from '../../../store/session'
import { useCairn } from '../../../store/cairn-store'
import { RETRO } from '../../../strings/retroplanning'
import { announce } from '../../../ui/status-region'
import { setDemandeSuppression } from '../panneau/demande-suppression'

type Geste = Result<{ readonly command: Command; readonly recit: string }>

/** Does a gesture and says what it did; a refusal is said too, and shown unless `isQuiet`. True when it was done. */
export function runGeste(geste: Geste, isQuiet = false): boolean {
  if (!geste.ok) {
    if (isQuiet) announce(geste.error.message)
    else addAvis({ ton: 'alerte', texte: geste.error.message })
    return false
  }
  execute(geste.value.command)
  announce(geste.value.recit)
  return true
}

/** A step under the phase chosen, or after the step chosen; at the end without one. Gives its identifier. */
export function addEtape(selected: Id | null): Id {
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const etapes = listEtapes(dossier, ctx.today)
  const near = etapes.find(({ id }) => id === selected)
  const isInside = near?.nature === 'phase'
  const parent = near === undefined ? null : isInside ? near.id : near.parent
  const siblings = etapes
    .filter((other) => other.parent === parent)
    .map(({ etape }) => ({ id: etape.id, ordre: etape.ordre }))
  const place = near === undefined || isInside ? 'last' : { after: near.id }
  const ordre = getOrdreAt(siblings, place)
  const row = getDefinition('etapes').create(ctx, { parent, ordre })
  execute({ ...createRecord('etapes', row as never), label: RETRO.addCommand })
  announce(RETRO.stepAdded)
  return row.id
}

export function renameEtape(id: Id, titre: string): void {
  const { dossier } = useCairn.getState()
  execute(setField(dossier, 'etapes', id, 'titre', titre, RETRO.renameCommand))
}

/** Deletes a step, then does what follows; a phase that holds steps is asked about first, in a window of the screen. */
export function removeEtape(id: Id, onDone: () => void): void {
  const { dossier } = useCairn.getState()
  if (listChildren(dossier, 'etapes', 'parent', id).length > 0) {
    setDemandeSuppression({ id, onDone })
    return
  }
  deleteEtape(id)
  onDone()
}

/** Deletes a step with those under it at once; a notice offers to undo. */
export function deleteEtape(id: Id): void {
  const { dossier } = useCairn.getState()
  const etapes = listEtapes(dossier, getCtx().today)
  const from = etapes.findIndex((etape) => etape.id === id)
  const etape = etapes[from]
  if (etape === undefined) return
  const after = etapes.slice(from + 1)
  const end = after.findIndex(({ profondeur }) => profondeur <= etape.profondeur)
  const under = end < 0 ? after.length : end
  execute(deleteRecord(dossier, 'etapes', id))
  const texte = under === 0 ? RETRO.removed(etape.titre) : RETRO.removedPhase(etape.titre, under)
  addAvis({ ton: 'info', texte, action: 'annuler' })
}
