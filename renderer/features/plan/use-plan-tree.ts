import { useMemo } from 'react'
import { useCairn } from '../../store/cairn-store'
import { buildPlanTree, type PlanNode } from './plan-tree'

/** The tree of the open dossier, rebuilt only when something that it shows may have changed. */
export function usePlanTree(): readonly PlanNode[] {
  const axes = useCairn((state) => state.dossier.axes)
  const objectifs = useCairn((state) => state.dossier.objectifs)
  const fiches = useCairn((state) => state.dossier.fichesAction)
  const constats = useCairn((state) => state.dossier.constats)
  const reglages = useCairn((state) => state.dossier.reglages)
  return useMemo(() => {
    const { dossier } = useCairn.getState()
    return buildPlanTree({
      ...dossier,
      axes,
      objectifs,
      fichesAction: fiches,
      constats,
      reglages,
    })
  }, [axes, objectifs, fiches, constats, reglages])
}
