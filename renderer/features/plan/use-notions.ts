import { useMemo } from 'react'
import { capitalize, getMot } from '../../../shared/rules/vocabulaire.rules'
import { useCairn } from '../../store/cairn-store'
import type { PlanTable } from './plan-tree'

/** The words of the team for the lines of the plan, with a capital: « Orientation » for « Axe ». */
export function useNotions(): { readonly [T in PlanTable]: string } {
  const termes = useCairn((state) => state.dossier.termes)
  return useMemo(() => {
    const dossier = { ...useCairn.getState().dossier, termes }
    const name = (notion: 'axe' | 'objectif' | 'fiche' | 'constat') =>
      capitalize(getMot(dossier, notion).one)
    return {
      axes: name('axe'),
      objectifs: name('objectif'),
      fichesAction: name('fiche'),
      constats: name('constat'),
    }
  }, [termes])
}
