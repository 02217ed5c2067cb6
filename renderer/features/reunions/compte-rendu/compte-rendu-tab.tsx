import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS } from '../../../strings/reunions'

/** The minutes of a meeting. */
export function CompteRenduTab({ reunionId }: { readonly reunionId: Id }) {
  return (
    <div className="ecran-corps" data-reunion={reunionId}>
      <h2>{REUNIONS.tabs['compte-rendu']}</h2>
    </div>
  )
}
