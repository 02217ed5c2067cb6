import { useDeferredValue, useMemo } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import {
  getFicheCompleteness,
  type FicheCompleteness,
} from '../../../shared/rules/completude-fiche.rules'

export function useFicheCompleteness(id: Id): FicheCompleteness {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  return useMemo(() => getFicheCompleteness(dossier, id), [dossier, id])
}
