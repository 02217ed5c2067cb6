import { REUNIONS } from '../../../strings/reunions'

/** The register of decisions. */
export function DecisionsPanel() {
  return (
    <div className="ecran-corps">
      <h2>{REUNIONS.sections.decisions}</h2>
    </div>
  )
}
