import { FOLDER_FILE_CHANGED } from '../../../shared/bridge/bridge'
import { echec, type Result } from '../../../shared/kernel/result'
import { getErrorCode } from '../files/disk'

/** The USB stick is out, the share is lost, the folder was moved: a calm state, tried again later. */
export function refuseUnreachable(details: string): Result<never> {
  return echec(
    'dossier-inaccessible',
    'Le dossier partagé n’est pas accessible pour l’instant. Vos modifications sont enregistrées sur ce poste.',
    details,
  )
}

/** A failure of the folder in the user's words. `details` carries the system's code alone. */
export function buildFolderFailure(error: unknown): Result<never> {
  const code = getErrorCode(error) ?? 'inconnu'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return echec(
      'dossier-interdit',
      'Ce poste n’a pas le droit de lire ou d’écrire dans le dossier partagé. Demandez ce droit à la personne qui gère le dossier.',
      code,
    )
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return echec(
      'dossier-plein',
      'Il n’y a plus de place dans le dossier partagé. Vos modifications sont enregistrées sur ce poste.',
      code,
    )
  }
  return refuseUnreachable(code)
}

/** The file that was going to be replaced is not the one the page knew. */
export function refuseChanged(): Result<never> {
  return echec(
    FOLDER_FILE_CHANGED,
    'Le fichier de ce poste a changé dans le dossier partagé. Il sera d’abord relu, rien n’est écrasé.',
  )
}
