import { RecordForm } from '../../../forms/record-form'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { DelaisTable } from './delais-table'
import { FeriesEtVacances } from './feries-et-vacances'
import './delais.css'

/** Lead times, public and school holidays: what the plan counts with. */
export function DelaisPanel() {
  return (
    <div className="ecran-corps delais" data-zone="detail">
      <p className="delais-intro">{DELAIS.intro}</p>
      <DelaisTable />
      <section className="delais-reglages" aria-labelledby="delais-reglages">
        <h2 id="delais-reglages">{DELAIS.settings}</h2>
        <RecordForm
          table="reglages"
          id="reglages"
          only={['zoneScolaire', 'eviterAout', 'eviterVacances', 'alsaceMoselle']}
        />
      </section>
      <FeriesEtVacances />
    </div>
  )
}
