import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { DateIso, Id } from '../kernel/json'
import { listAnomaliesDates } from './anomalies-dates.rules'
import { listAnomaliesFinancement } from './anomalies-financement.rules'
import { listAnomaliesPlan } from './anomalies-plan.rules'
import { listReferencesRompues } from './anomalies-references.rules'
import { listAnomaliesRetroplanning } from './anomalies-retroplanning.rules'
import { listAnomaliesReunions } from './anomalies-reunions.rules'

/** Something odd, told and never forbidden (product.md, principle 5): one French sentence, and the record it is about. */
export type Anomalie = {
  readonly code: string
  readonly message: string
  readonly table: TableName
  readonly id: Id
}

/** Everything odd in a dossier, in a stable order; what is overdue too, when a day is given. Empty for a dossier without surprise. */
export function listAnomalies(dossier: Dossier, today?: DateIso): readonly Anomalie[] {
  return [
    ...listAnomaliesDates(dossier),
    ...listAnomaliesPlan(dossier),
    ...listAnomaliesFinancement(dossier),
    ...listAnomaliesReunions(dossier, today),
    ...listAnomaliesRetroplanning(dossier),
    ...listReferencesRompues(dossier),
  ]
}
