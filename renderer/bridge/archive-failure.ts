import { echec, type Result } from '../../shared/kernel/result'

export type ArchiveGesture = 'write' | 'read' | 'list' | 'remove'

/** A failure of the private file system on a backup, in the user's words. `details` carries the name of the error alone. */
export function buildArchiveFailure(error: unknown, gesture: ArchiveGesture): Result<never> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error'
  const because = formatCause(name)
  switch (gesture) {
    case 'write':
      return echec(
        'sauvegarde-ecriture',
        `La sauvegarde n’a pas été faite${because} Les précédentes sont intactes, et Cairn réessaiera.`,
        name,
      )
    case 'read':
      return echec('sauvegarde-lecture', `Cette sauvegarde n’a pas pu être lue${because}`, name)
    case 'remove':
      return echec(
        'sauvegarde-suppression',
        `Une sauvegarde n’a pas pu être supprimée${because}`,
        name,
      )
    case 'list':
      return echec('sauvegarde-liste', `Les sauvegardes n’ont pas pu être lues${because}`, name)
  }
}

function formatCause(name: string): string {
  if (name === 'QuotaExceededError')
    return '\u00a0: le disque est plein, ou le navigateur n’accorde plus de place. Libérez-en.'
  if (name === 'NotFoundError') return '\u00a0: elle n’est plus à sa place.'
  if (name === 'NoModificationAllowedError')
    return '\u00a0: une autre fenêtre de Cairn tient ce fichier.'
  return '\u00a0: l’espace de fichiers du navigateur ne répond pas.'
}

export function refuseArchiveName(): Result<never> {
  return echec('sauvegarde-nom', 'Ce nom de sauvegarde n’est pas permis.')
}

/** A backup is never replaced. */
export function refuseTaken(): Result<never> {
  return echec(
    'sauvegarde-existe',
    'Une sauvegarde porte déjà ce nom\u00a0: elle n’a pas été remplacée.',
  )
}

export function refuseReadBack(): Result<never> {
  return echec(
    'sauvegarde-relecture',
    'La sauvegarde n’a pas été faite\u00a0: le disque n’a pas gardé ce qui a été écrit. Les précédentes sont intactes, et Cairn réessaiera.',
  )
}
