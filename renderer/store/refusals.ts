import { echec, type Result } from '../../shared/kernel/result'

/** Asked of the open dossier when there is none. */
export function refuseNoDossier(): Result<never> {
  return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
}
