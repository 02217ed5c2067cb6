import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import { addAvis } from './avis'
import { refuseNotYet } from './pas-encore'
import type { VersionLisible } from './reception-types'

/** Settles a conflict of the open dossier: an ordinary gesture, that can be undone. */
export function decideConflit(_conflit: ConflitChamp, _decision: DecisionConflit): void {
  const refusal = refuseNotYet()
  if (!refusal.ok) addAvis({ ton: 'erreur', texte: refusal.error.message })
}

/** The values of a conflict with their authors, in the order of their operations. */
export function readVersionsConflit(_conflit: ConflitChamp): readonly VersionLisible[] {
  return []
}
