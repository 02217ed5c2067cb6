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
    // The very dossier of the store: what is computed from it is kept by identity and served to every part of the screen.
    const { dossier } = useCairn.getState()
    const isSame = [
      dossier.axes,
      dossier.objectifs,
      dossier.fichesAction,
      dossier.constats,
      dossier.reglages,
    ].every((table, index) => table === [axes, objectifs, fiches, constats, reglages][index])
    return buildPlanTree(
      isSame ? dossier : { ...dossier, axes, objectifs, fichesAction: fiches, constats, reglages },
    )
  }, [axes, objectifs, fiches, constats, reglages])
}
