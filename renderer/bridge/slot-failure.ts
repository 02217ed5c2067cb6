import { echec, type Result } from '../../shared/kernel/result'

/** A failure of the second store in the user's words. `details` carries the name of the error alone. */
export function buildSlotFailure(error: unknown): Result<never> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error'
  if (name === 'QuotaExceededError') {
    return echec('disque_plein', 'le disque est plein. Libérez de la place.', name)
  }
  if (name === 'NoModificationAllowedError') {
    return echec(
      'autre_fenetre',
      'une autre fenêtre de Cairn tient le journal de secours. Fermez-la, puis réessayez.',
      name,
    )
  }
  return echec('journal_secours', 'le journal de secours ne répond pas.', name)
}

/** The browser gives no private file system: without a second store Cairn does not start. */
export function refuseOpfs(details: string): Result<never> {
  return echec(
    'opfs_refuse',
    'Ce navigateur refuse à Cairn l’espace de fichiers où il double chaque enregistrement. Vos données n’ont pas été touchées\u00a0: quittez la navigation privée, ou ouvrez Cairn dans Chrome ou Edge à jour.',
    details,
  )
}
