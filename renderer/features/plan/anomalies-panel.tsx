import type { Anomalie } from '../../../shared/rules/anomalies.rules'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import { getAnomalieTarget } from './plan-anomalies'
import { findPlace, type PlanNode } from './plan-tree'

type PanelProps = {
  readonly tree: readonly PlanNode[]
  readonly anomalies: readonly Anomalie[]
}

/** The oddities in words; those of the plan lead to where they can be mended. */
export function AnomaliesPanel({ tree, anomalies }: PanelProps) {
  const { select } = usePlanActions()
  const dossier = useCairn((state) => state.dossier)
  return (
    <div className="anomalies">
      <h2>{PLAN.anomaliesTitle}</h2>
      <p className="champ-aide">{PLAN.anomaliesHelp}</p>
      <ul tabIndex={0} aria-label={PLAN.anomaliesTitle}>
        {anomalies.map((anomalie) => {
          const target = getAnomalieTarget(dossier, anomalie)
          const isThere = target !== null && findPlace(tree, target) !== null
          return (
            <li key={`${anomalie.code}-${anomalie.id}-${anomalie.message}`}>
              {isThere ? (
                <button type="button" className="bouton-lien" onClick={() => select(target)}>
                  {anomalie.message}
                </button>
              ) : (
                anomalie.message
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
