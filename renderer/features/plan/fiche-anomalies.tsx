import { useDeferredValue, useMemo } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { getAnomalieTarget, listPlanAnomalies } from './plan-anomalies'

/** What is odd about a fiche or what hangs from it, in words. */
export function FicheAnomalies({ id }: { readonly id: Id }) {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const anomalies = useMemo(
    () => listPlanAnomalies(dossier).filter((one) => getAnomalieTarget(dossier, one) === id),
    [dossier, id],
  )
  if (anomalies.length === 0) return null
  return (
    <section className="carte anomalies" aria-labelledby={`verifier-${id}`}>
      <h3 id={`verifier-${id}`}>{PLAN.anomaliesTitle}</h3>
      <ul>
        {anomalies.map((one) => (
          <li key={`${one.code}-${one.id}-${one.message}`}>{one.message}</li>
        ))}
      </ul>
    </section>
  )
}
