import { FOLDER_FILE_CHANGED } from '../../shared/bridge/bridge'
import { echec, type Result } from '../../shared/kernel/result'

/** A failure of the shared folder in the user's words. `details` carries the name of the error alone. */
export function buildFolderFailure(error: unknown): Result<never> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error'
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return echec(
      'dossier-interdit',
      'Le navigateur demande de nouveau votre accord pour lire et écrire dans le dossier partagé.',
      name,
    )
  }
  if (name === 'QuotaExceededError') {
    return echec(
      'dossier-plein',
      'Il n’y a plus de place dans le dossier partagé. Vos modifications sont enregistrées sur ce poste.',
      name,
    )
  }
  return refuseGone(name)
}

/** The USB stick is out, the share is lost, the folder was moved: a calm state, tried again later. */
export function refuseGone(details = 'inconnu'): Result<never> {
  return echec(
    'dossier-inaccessible',
    'Le dossier partagé n’est pas accessible pour l’instant. Vos modifications sont enregistrées sur ce poste.',
    details,
  )
}

export function refuseTooBig(size: number): Result<never> {
  return echec(
    'trop-grand',
    'Ce fichier est trop grand pour être un dossier de Cairn.',
    String(size),
  )
}

/** The file that was going to be replaced is not the one the page knew. */
export function refuseChanged(): Result<never> {
  return echec(
    FOLDER_FILE_CHANGED,
    'Le fichier de ce poste a changé dans le dossier partagé. Il sera d’abord relu, rien n’est écrasé.',
  )
}
