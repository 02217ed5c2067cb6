import { echec, type Result } from '../../shared/kernel/result'

/** What a gesture that is being written answers: nothing was done, and it says so. */
export function refuseNotYet(): Result<never> {
  return echec('pas_encore', 'Cette action n’est pas encore disponible. Rien n’a été modifié.')
}
