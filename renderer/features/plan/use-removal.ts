import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { getNomEnregistrement } from '../../../shared/rules/completude.rules'
import { getAnyRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { PLAN } from '../../strings/plan'
import { announce } from '../../ui/status-region'
import { getCascade } from './cascade'
import { getNeighbour, listVisibleRows } from './plan-rows'
import { buildPlanTree, findPlace, listParents } from './plan-tree'

/** From this many records of the plan on, a deletion is confirmed first. */
const MANY = 11

export type Removal = {
  readonly asked: { readonly id: Id; readonly others: string } | null
  readonly remove: (id: Id) => void
  readonly confirm: () => void
  readonly cancel: () => void
}

/** Deletes with a way back and a word about what went along; a large set is confirmed first. */
export function useRemoval(): Removal {
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<Removal['asked']>(null)

  const run = useCallback(
    (id: Id) => {
      const { dossier } = useCairn.getState()
      const tree = buildPlanTree(dossier)
      const table = findPlace(tree, id)?.node.table ?? 'constats'
      const row = getAnyRow(dossier, table, id)
      if (row === undefined) return
      const { others } = getCascade(dossier, table, id)
      const rows = listVisibleRows(tree, new Set(listParents(tree)), false)
      const neighbour = getNeighbour(rows, id)
      const text = PLAN.deleted(getNomEnregistrement(dossier, table, row), others)
      execute(deleteRecord(dossier, table, id))
      addAvis({ ton: 'info', texte: text, action: 'annuler' })
      announce(text)
      if (table !== 'constats' || window.location.hash.includes(id)) {
        navigate(neighbour === null ? '/plan' : `/plan/${neighbour}`)
      }
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`.arbre [data-id="${neighbour ?? ''}"]`)?.focus(),
      )
    },
    [navigate],
  )

  const remove = useCallback(
    (id: Id) => {
      const { dossier } = useCairn.getState()
      const table = findPlace(buildPlanTree(dossier), id)?.node.table
      const cascade = table == null ? null : getCascade(dossier, table, id)
      if (cascade !== null && cascade.size >= MANY) setAsked({ id, others: cascade.others })
      else run(id)
    },
    [run],
  )

  return {
    asked,
    remove,
    confirm: () => {
      setAsked(null)
      if (asked !== null) run(asked.id)
    },
    cancel: () => setAsked(null),
  }
}
