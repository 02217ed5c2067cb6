import type { Anomalie } from '../../../shared/rules/anomalies.rules'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import { getAnomalieTarget } from './plan-anomalies'
import { findPlace, type PlanNode } from './plan-tree'

type PanelProps = {
  readonly tree: readonly PlanNode[]
  readonly anomalies: readonly Anomalie[]
}

/** The oddities in words; each leads to where it can be mended, in the plan or on another screen. */
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
          const address = getRecordAddress(dossier, anomalie.table, anomalie.id)
          return (
            <li key={`${anomalie.code}-${anomalie.id}-${anomalie.message}`}>
              {isThere ? (
                <button type="button" className="bouton-lien" onClick={() => select(target)}>
                  {anomalie.message}
                </button>
              ) : address === null ? (
                anomalie.message
              ) : (
                <a href={address}>{anomalie.message}</a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
