import type { SourceVersion } from '../../store/historique-types'
import { addAvis, restoreVersion } from '../../store/session'
import { VERSIONS } from '../../strings/versions'

/** Takes back all, or what was ticked, of a version or of a backup: one gesture, told with its « Annuler ». */
export async function takeBack(
  source: SourceVersion,
  cles: readonly string[] | 'tout',
): Promise<void> {
  const done = await restoreVersion(source, cles)
  if (!done.ok) addAvis({ ton: 'erreur', texte: done.error.message })
  else if (done.value === 0) addAvis({ ton: 'info', texte: VERSIONS.restoredNothing })
  else addAvis({ ton: 'succes', texte: VERSIONS.restored(done.value), action: 'annuler' })
}
