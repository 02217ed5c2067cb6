import { NativeSelect } from '@mantine/core'
import { IconSnowflake, IconTrash } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { listRows } from '../../../../shared/domain/dossier'
import { supprimerPlanReference } from '../../../../shared/gestes/retroplanning/geler-plan'
import { compareOrdre } from '../../../../shared/kernel/ordre'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { COMPARAISON as WORDS } from '../../../strings/retroplanning-comparaison'
import { runGeste } from '../liste/run-geste'
import type { PanelProps } from '../panel-props'
import { buildComparaison } from './comparaison-model'
import { Derives } from './derives'
import { GelerDialog } from './geler-dialog'
import { TableComparaison } from './table-comparaison'
import './comparaison.css'

/** What was planned beside what happened, phase by phase, against the plan of origin or a plan that was frozen. */
export function ComparaisonPanel({ selected, onOpen }: PanelProps) {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const today = getCtx().today
  const [wanted, setWanted] = useState<Id>('')
  const [isFreezing, setFreezing] = useState(false)
  const plans = useMemo(() => listRows(dossier, 'plansReference').sort(compareOrdre), [dossier])
  const plan = plans.some(({ id }) => id === wanted) ? wanted : ''
  const { lignes, phrases, totaux } = useMemo(
    () => buildComparaison(dossier, today, plan === '' ? null : plan),
    [dossier, today, plan],
  )
  return (
    <div className="ecran-corps comparaison" data-zone="detail">
      <div className="comparaison-tete">
        <Derives phrases={phrases} totaux={totaux} />
        <div className="comparaison-outils">
          <NativeSelect
            label={WORDS.baseline}
            value={plan}
            onChange={(event) => setWanted(event.currentTarget.value)}
            data={[
              { value: '', label: WORDS.initial },
              ...plans.map(({ id, nom }) => ({ value: id, label: nom })),
            ]}
          />
          <button type="button" className="bouton-petit" onClick={() => setFreezing(true)}>
            <IconSnowflake size={14} aria-hidden />
            {WORDS.freeze}
          </button>
          {plan !== '' && (
            <button
              type="button"
              className="bouton-points"
              aria-label={WORDS.forget}
              title={WORDS.forget}
              onClick={() => runGeste(supprimerPlanReference(useCairn.getState().dossier, plan))}
            >
              <IconTrash size={16} aria-hidden />
            </button>
          )}
        </div>
      </div>
      <TableComparaison lignes={lignes} selected={selected} onOpen={onOpen} />
      {isFreezing && <GelerDialog onClose={() => setFreezing(false)} />}
    </div>
  )
}
