import type { Id } from '../../../shared/kernel/json'
import { RecordForm } from '../../forms/record-form'
import { PLAN } from '../../strings/plan'

/** A constat on its own: one that is without axe, or that was searched for. */
export function ConstatDetail({ id }: { readonly id: Id }) {
  return (
    <article className="detail" aria-label={PLAN.constat}>
      <div className="detail-tete">
        <h2>{PLAN.constat}</h2>
      </div>
      <div className="detail-corps">
        <div className="feuille">
          <RecordForm table="constats" id={id} />
        </div>
      </div>
    </article>
  )
}
