import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS } from '../../../strings/reunions'

/** The ideas of a workshop. */
export function AtelierTab({ reunionId }: { readonly reunionId: Id }) {
  return (
    <div className="ecran-corps" data-reunion={reunionId}>
      <h2>{REUNIONS.tabs.atelier}</h2>
    </div>
  )
}
