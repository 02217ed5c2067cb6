import { REUNIONS } from '../../../strings/reunions'

/** The register of what is to be done after the meetings. */
export function SuitesPanel() {
  return (
    <div className="ecran-corps">
      <h2>{REUNIONS.sections.suites}</h2>
    </div>
  )
}
