import { useDeferredValue, useMemo } from 'react'
import { getFigureOptions } from '../../../../shared/documents/gouvernance/figures'
import type { Figure } from '../../../../shared/figures/figure'
import { listSchemasGouvernance } from '../../../../shared/figures/gouvernance/schema-gouvernance'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'

/** The drawings of the governance as Word prints them. They may lag behind the typing. */
export function useFigures(): readonly Figure[] {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  return useMemo(
    () => listSchemasGouvernance(dossier, { ...getFigureOptions(dossier), jour: getCtx().today }),
    [dossier],
  )
}
