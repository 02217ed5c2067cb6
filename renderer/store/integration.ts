import type { RapportFusion } from '../../shared/documents/rapport-fusion'
import type { Result } from '../../shared/kernel/result'
import { refuseNotYet } from './pas-encore'
import type { ChoixReception, Integration } from './reception-types'

export function integrateReception(_choix: ChoixReception): Promise<Result<Integration>> {
  return Promise.resolve(refuseNotYet())
}

/** What the last integration did, for the report in Word; null when there was none since the start. */
export function readRapportFusion(): RapportFusion | null {
  return null
}
