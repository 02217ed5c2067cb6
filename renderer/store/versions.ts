import type { Id } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import type { Comparaison, SourceVersion, VersionLue, VersionNouvelle } from './historique-types'
import { refuseNotYet } from './pas-encore'

/** Names the dossier as it is now; gives the identifier of the version. */
export function createVersion(_version: VersionNouvelle): Promise<Result<Id>> {
  return Promise.resolve(refuseNotYet())
}

export function readVersion(_id: Id): Promise<Result<VersionLue>> {
  return Promise.resolve(refuseNotYet())
}

/** @param _a identifier of a version, or « maintenant » */
export function compareVersions(_a: Id, _b: Id): Promise<Result<Comparaison>> {
  return Promise.resolve(refuseNotYet())
}

/** Sets what was chosen back to what it was: one gesture, that can be undone. Gives how many records changed. */
export function restoreVersion(
  _source: SourceVersion,
  _cles: readonly string[] | 'tout',
): Promise<Result<number>> {
  return Promise.resolve(refuseNotYet())
}
