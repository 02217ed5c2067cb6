import type { Id } from '../../../shared/kernel/json'
import { getEtatCompteRendu } from '../../../shared/rules/comptes-rendus.rules'
import { useCairn } from '../../store/cairn-store'

/** The minutes of a meeting are approved and no correction is open: what they say may only be read. */
export function useVerrou(reunionId: Id): boolean {
  return useCairn((state) => getEtatCompteRendu(state.dossier, reunionId).verrouille)
}

/** The same, asked by a gesture at the moment it writes. */
export function isVerrouille(reunionId: Id | null): boolean {
  if (reunionId === null) return false
  return getEtatCompteRendu(useCairn.getState().dossier, reunionId).verrouille
}
