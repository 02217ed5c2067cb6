import { echec, type Echec } from '../../../shared/kernel/result'
import { getErrorCode } from '../files/disk'
import { isLockError } from '../files/disk-messages'

export type ArchiveGesture = 'write' | 'read' | 'list' | 'remove'

type Failure = { readonly ok: false; readonly error: Echec }

/** A failure of the disk on a backup, in the user's words. `details` carries the system's code alone: no path, no name. */
export function buildArchiveFailure(error: unknown, gesture: ArchiveGesture): Failure {
  const code = getErrorCode(error) ?? 'inconnu'
  const because = formatCause(error, code)
  switch (gesture) {
    case 'write':
      return echec(
        'sauvegarde-ecriture',
        `La sauvegarde n’a pas été faite${because} Les précédentes sont intactes, et Cairn réessaiera.`,
        code,
      )
    case 'read':
      return echec('sauvegarde-lecture', `Cette sauvegarde n’a pas pu être lue${because}`, code)
    case 'remove':
      return echec(
        'sauvegarde-suppression',
        `Une sauvegarde n’a pas pu être supprimée${because}`,
        code,
      )
    case 'list':
      return echec('sauvegarde-liste', `Les sauvegardes n’ont pas pu être lues${because}`, code)
  }
}

function formatCause(error: unknown, code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return '\u00a0: le disque est plein. Libérez de la place.'
  if (code === 'EROFS') return '\u00a0: le disque est en lecture seule.'
  if (code === 'ENOENT' || code === 'ENOTDIR') return '\u00a0: elle n’est plus à sa place.'
  if (isLockError(error))
    return '\u00a0: un autre logiciel occupe le fichier ou protège le dossier de Cairn.'
  return '\u00a0: le disque ne répond pas comme il devrait.'
}

export function refuseArchiveName(): Failure {
  return echec('sauvegarde-nom', 'Ce nom de sauvegarde n’est pas permis.')
}

/** A backup is never replaced. */
export function refuseTaken(): Failure {
  return echec(
    'sauvegarde-existe',
    'Une sauvegarde porte déjà ce nom\u00a0: elle n’a pas été remplacée.',
  )
}

export function refuseReadBack(): Failure {
  return echec(
    'sauvegarde-relecture',
    'La sauvegarde n’a pas été faite\u00a0: le disque n’a pas gardé ce qui a été écrit. Les précédentes sont intactes, et Cairn réessaiera.',
  )
}
