import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { setField } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { announce } from '../../../ui/status-region'
import {
  buildAjout,
  buildPas,
  buildRetrait,
  buildSortie,
  buildSuppression,
  listLignesPlan,
} from './outline-commands'

/** From this many records on, a deletion is confirmed first. */
const MANY = 11

export type Deplacement = 'retrait' | 'sortie' | 'monter' | 'descendre'

export type OutlineActions = {
  readonly select: (id: Id) => void
  /** Gives the identifier of the new line. */
  readonly add: (after: Id | null) => Id
  readonly rename: (id: Id, nom: string) => void
  readonly move: (id: Id, where: Deplacement) => void
  /** Gives the line that takes the focus. */
  readonly remove: (id: Id) => Id | null
}

export type AskedRemoval = {
  readonly id: Id
  readonly instances: number
  readonly membres: number
}

function getName(id: Id): string {
  const row = useCairn.getState().dossier.instances[id]
  return row?.nom.trim() || row?.sigle.trim() || GOUVERNANCE.untitled
}

const MOVES = {
  retrait: buildRetrait,
  sortie: buildSortie,
  monter: (dossier, id) => buildPas(dossier, id, -1),
  descendre: (dossier, id) => buildPas(dossier, id, 1),
} as const satisfies {
  readonly [W in Deplacement]: (
    dossier: ReturnType<typeof useCairn.getState>['dossier'],
    id: Id,
  ) => Command | null
}

function move(id: Id, where: Deplacement): void {
  const { dossier } = useCairn.getState()
  const command = MOVES[where](dossier, id)
  if (command === null) return announce(GOUVERNANCE.cannotMove)
  execute(command)
  const line = listLignesPlan(useCairn.getState().dossier).find(
    ({ instance }) => instance.id === id,
  )
  if (line !== undefined) {
    announce(GOUVERNANCE.moved(getName(id), line.niveau, line.rang, line.total))
  }
}

function findNeighbour(id: Id): Id | null {
  const lines = listLignesPlan(useCairn.getState().dossier)
  const at = lines.findIndex(({ instance }) => instance.id === id)
  const niveau = lines[at]?.niveau ?? 1
  const next = lines.find((line, index) => index > at && line.niveau <= niveau)
  return (next ?? lines[at - 1])?.instance.id ?? null
}

export type OutlineControl = {
  readonly actions: OutlineActions
  /** The line whose name is being typed: also one added by a button, before it is drawn. */
  readonly typing: Id | null
  readonly setTyping: (id: Id | null) => void
  readonly asked: AskedRemoval | null
  readonly confirm: () => void
  readonly cancel: () => void
}

/** The gestures of the outline; `part` is the part of the screen that shows it. */
export function useOutline(part: 'instances' | 'schema'): OutlineControl {
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<AskedRemoval | null>(null)
  const [typing, setTyping] = useState<Id | null>(null)

  const { actions, run } = useMemo(() => {
    const show = (id: Id | null): void =>
      navigate(id === null ? `/gouvernance/${part}` : `/gouvernance/${part}/${id}`)

    function run(id: Id): Id | null {
      const found = buildSuppression(useCairn.getState().dossier, id)
      if (found === null) return null
      const neighbour = findNeighbour(id)
      const texte = GOUVERNANCE.deleted(getName(id), found.instances, found.membres)
      execute(found.command)
      addAvis({ ton: 'info', texte, action: 'annuler' })
      announce(texte)
      show(neighbour)
      return neighbour
    }

    const actions: OutlineActions = {
      select: show,
      add: (after) => {
        const { command, id } = buildAjout(useCairn.getState().dossier, getCtx(), after)
        execute(command)
        announce(GOUVERNANCE.created)
        show(id)
        setTyping(id)
        return id
      },
      rename: (id, nom) => {
        const { dossier } = useCairn.getState()
        execute(setField(dossier, 'instances', id, 'nom', nom, GOUVERNANCE.renameCommand))
      },
      move,
      remove: (id) => {
        const found = buildSuppression(useCairn.getState().dossier, id)
        if (found === null) return null
        const { instances, membres } = found
        if (1 + instances + membres < MANY) return run(id)
        setAsked({ id, instances, membres })
        return null
      },
    }
    return { actions, run }
  }, [navigate, part])

  return {
    actions,
    typing,
    setTyping,
    asked,
    confirm: () => {
      setAsked(null)
      if (asked !== null) run(asked.id)
    },
    cancel: () => setAsked(null),
  }
}
