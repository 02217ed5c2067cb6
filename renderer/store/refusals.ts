import { echec, type Result } from '../../shared/kernel/result'

/** Asked of the open dossier when there is none. */
export function refuseNoDossier(): Result<never> {
  return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
}

export function refuseNoPersonne(): Result<never> {
  return echec(
    'personne_absente',
    'Cette personne n’est plus dans le dossier. Rien n’a été modifié.',
  )
}
