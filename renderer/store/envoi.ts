import type { Result } from '../../shared/kernel/result'
import type { OptionsEnvoi } from './historique-types'
import { refuseNotYet } from './pas-encore'

export type FichierEnvoi = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The open dossier as a file to be sent, in the form that was asked. */
export function buildEnvoi(_options: OptionsEnvoi): Promise<Result<FichierEnvoi>> {
  return Promise.resolve(refuseNotYet())
}
