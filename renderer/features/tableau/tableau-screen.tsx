import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { formatComptePlan } from '../../../shared/rules/comptes.rules'
import { useCairn } from '../../store/cairn-store'
import { TABLEAU } from '../../strings/tableau'
import { BackupsCard } from './backups-card'
import { CheckCard } from './check-card'
import { DecideCard } from './decide-card'
import { MeetingsCard } from './meetings-card'
import { NextStepsCard } from './next-steps-card'
import { PlanCard } from './plan-card'
import { SlippedCard } from './slipped-card'
import { StartCard } from './start-card'
import { SuitesCard } from './suites-card'
import { VisitCard } from './visit-card'
import { WaitingCard } from './waiting-card'
import './tableau.css'

/** « Tableau de bord »: what changed, what waits, what is to be checked. */
export function TableauScreen() {
  const counts = useCairn((state) => capitalize(formatComptePlan(state.dossier)))
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{TABLEAU.title}</h1>
          <p className="sous">{counts}</p>
        </div>
      </header>
      {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
      <div
        className="ecran-corps tableau"
        role="region"
        aria-label={TABLEAU.title}
        tabIndex={0}
        data-zone="detail"
      >
        <div className="tableau-cartes">
          <div className="tableau-colonne">
            <StartCard />
            <VisitCard />
            <NextStepsCard />
            <SlippedCard />
            <MeetingsCard />
            <CheckCard />
          </div>
          <div className="tableau-colonne">
            <DecideCard />
            <WaitingCard />
            <SuitesCard />
            <PlanCard />
            <BackupsCard />
          </div>
        </div>
      </div>
    </div>
  )
}
