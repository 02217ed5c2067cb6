import { RecordForm } from '../../../forms/record-form'
import { GOUVERNANCE } from '../../../strings/gouvernance'

/** The political pilot, the missions of the chargés de coopération, the recurring work. */
export function PilotageCard() {
  return (
    <article
      className="gouvernance-detail"
      aria-label={GOUVERNANCE.pilotage}
      data-zone="detail"
      tabIndex={0}
    >
      <div className="gouvernance-feuille">
        <h2>{GOUVERNANCE.pilotage}</h2>
        <p className="sous">{GOUVERNANCE.pilotageHelp}</p>
        <RecordForm
          table="ctg"
          id="ctg"
          only={['pilotePolitique', 'missionsCooperation', 'sujetsRecurrents']}
        />
      </div>
    </article>
  )
}
