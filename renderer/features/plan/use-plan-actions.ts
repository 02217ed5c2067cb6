import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { duplicateFiche } from '../../../shared/commands/duplicate-fiche'
import { setField } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { getDefinition } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { focusChamp } from '../../forms/focus-champ'
import { useCairn } from '../../store/cairn-store'
import { execute, getCtx } from '../../store/session'
import { PLAN } from '../../strings/plan'
import { announce } from '../../ui/status-region'
import { buildCreation } from './plan-create'
import type { PlanActions } from './plan-context'
import { buildMoveBeside, buildMoveUnder, buildStep } from './plan-move'
import { buildPlanTree, findPlace, type PlanTable } from './plan-tree'
import { useRemoval, type Removal } from './use-removal'

export type PlanState = {
  readonly moving: Id | null
  readonly closeMove: () => void
  readonly removal: Removal
}

/** The title field of each table: focused when a record has just been created. */
const TITLES: { readonly [T in PlanTable]: string } = {
  axes: 'titre',
  objectifs: 'titre',
  fichesAction: 'titre',
  constats: 'texte',
}

const readTree = () => buildPlanTree(useCairn.getState().dossier)

function getTitle(id: Id): string {
  return findPlace(readTree(), id)?.node.title.trim() || PLAN.untitled
}

/** The gestures of the screen, stable for its life, and what they show: the sentence said, the dialog open. */
export function usePlanController(): { readonly actions: PlanActions; readonly state: PlanState } {
  const [, navigate] = useLocation()
  const [moving, setMoving] = useState<Id | null>(null)
  const removal = useRemoval()
  const { remove } = removal

  const actions = useMemo((): PlanActions => {
    function select(id: Id, champ?: string): void {
      navigate(`/plan/${id}`)
      if (champ !== undefined) focusChamp(id, champ)
    }

    /** Runs a move and says where the record is now. */
    function runMove(id: Id, command: Command | null): void {
      if (command === null) return announce(PLAN.cannotMove)
      execute(command)
      const place = findPlace(readTree(), id)
      if (place === null) return
      const rank = place.siblings.findIndex((node) => node.id === id) + 1
      const where = PLAN.moved(getTitle(id), rank, place.siblings.length)
      announce(place.parent === null ? where : `${where}, ${place.parent.title}`)
    }

    return {
      select,
      create: (table, under, isSub = false) => {
        const { dossier } = useCairn.getState()
        const creation = buildCreation(dossier, readTree(), under, table, getCtx(), isSub)
        execute(creation.command)
        announce(PLAN.created(getDefinition(table).labels.one))
        select(creation.id, TITLES[table])
      },
      step: (id, step) => runMove(id, buildStep(useCairn.getState().dossier, readTree(), id, step)),
      openMove: setMoving,
      moveUnder: (id, parentId) =>
        runMove(id, buildMoveUnder(useCairn.getState().dossier, readTree(), id, parentId)),
      moveBeside: (id, besideId, edge) =>
        runMove(id, buildMoveBeside(useCairn.getState().dossier, readTree(), id, besideId, edge)),
      rename: (id, title) => {
        const table = findPlace(readTree(), id)?.node.table
        if (table == null) return
        execute(setField(useCairn.getState().dossier, table, id, TITLES[table], title))
        announce(PLAN.renamed)
      },
      duplicate: (id) => {
        const command = duplicateFiche(useCairn.getState().dossier, id, getCtx())
        const copy = command.changes[0]
        if (copy === undefined) return
        execute(command)
        announce(PLAN.duplicated)
        select(copy.id, 'titre')
      },
      remove,
    }
  }, [navigate, remove])

  return { actions, state: { moving, closeMove: () => setMoving(null), removal } }
}
