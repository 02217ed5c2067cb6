import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { listAnomalies, type Anomalie } from '../../../shared/rules/anomalies.rules'

const cache = new WeakMap<Dossier, readonly Anomalie[]>()

/** Everything odd in the dossier, what can be mended in the plan first: told in the head of the screen, never in the way. */
export function listPlanAnomalies(dossier: Dossier): readonly Anomalie[] {
  const known = cache.get(dossier)
  if (known !== undefined) return known
  const isElsewhere = (one: Anomalie): number => Number(getAnomalieTarget(dossier, one) === null)
  const anomalies = [...listAnomalies(dossier)].sort((a, b) => isElsewhere(a) - isElsewhere(b))
  cache.set(dossier, anomalies)
  return anomalies
}

/** The record of the plan on which an oddity can be mended: the fiche for what hangs from it; null outside the plan. */
export function getAnomalieTarget(dossier: Dossier, anomalie: Anomalie): Id | null {
  const { table, id } = anomalie
  if (/^(?:axes|objectifs|fichesAction|constats)$/.test(table)) return id
  const row = dossier[table][id] as unknown as { readonly fiche?: Id | null } | undefined
  return row?.fiche ?? null
}
