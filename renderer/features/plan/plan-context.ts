import { createContext, useContext } from 'react'
import type { Id } from '../../../shared/kernel/json'
import type { PlanTable } from './plan-tree'

/** What the parts of the screen ask of it. Stable for the life of the screen. */
export type PlanActions = {
  readonly select: (id: Id, champ?: string) => void
  /** `isSub`: an objectif goes under the given objectif itself. */
  readonly create: (table: PlanTable, under: Id | null, isSub?: boolean) => void
  readonly step: (id: Id, step: -1 | 1) => void
  readonly openMove: (id: Id) => void
  readonly moveUnder: (id: Id, parentId: Id) => void
  readonly moveBeside: (id: Id, besideId: Id, edge: 'top' | 'bottom') => void
  readonly rename: (id: Id, title: string) => void
  readonly duplicate: (id: Id) => void
  readonly remove: (id: Id) => void
}

export const PlanContext = createContext<PlanActions | null>(null)

export function usePlanActions(): PlanActions {
  const actions = useContext(PlanContext)
  if (actions === null) throw new Error('PlanContext is missing')
  return actions
}
