import type { Id } from '../../../shared/kernel/json'
import { FilDecisions } from '../../forms/fil-decisions'
import { RecordForm } from '../../forms/record-form'
import { PLAN } from '../../strings/plan'
import { CompletenessPanel } from './completeness-panel'
import { FicheAnomalies } from './fiche-anomalies'
import { SIDE_SECTION } from './fiche-sections'

/** Who leads the action, and what is missing before it can be signed. */
export function FicheSide({ id }: { readonly id: Id }) {
  return (
    <aside className="cote" aria-label={PLAN.side}>
      <div className="carte">
        <RecordForm table="fichesAction" id={id} sections={[SIDE_SECTION]} />
      </div>
      <CompletenessPanel id={id} />
      <FicheAnomalies id={id} />
      <FilDecisions ficheId={id} />
    </aside>
  )
}
