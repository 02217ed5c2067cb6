import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS } from '../../../strings/reunions'

/** The live mode of a meeting. */
export function SeanceTab({ reunionId }: { readonly reunionId: Id }) {
  return (
    <div className="ecran-corps" data-reunion={reunionId}>
      <h2>{REUNIONS.tabs.seance}</h2>
    </div>
  )
}
