import { useLocation } from 'wouter'
import { compteEntretiens } from '../../../shared/rules/concertation.rules'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'
import { AteliersPanel } from './ateliers-panel'
import { formatAdresse, ONGLETS, readConcertationRoute } from './concertation-route'
import { EnqueteDetail } from './enquete-detail'
import { EntretienDetail } from './entretien-detail'
import { EtudeDetail } from './etude-detail'
import { RecueilPage } from './recueil-page'
import './concertation.css'

/** « Concertation »: who was heard, what they were asked, what came out of it. */
export function ConcertationScreen() {
  const [location] = useLocation()
  const { onglet, id } = readConcertationRoute(location)
  const counts = useCairn(({ dossier }) =>
    CONCERTATION.counts(compteEntretiens(dossier), Object.keys(dossier.enquetes).length),
  )
  return (
    <RecordDialogHost>
      <div className="ecran">
        <header className="entete concertation-entete">
          <div className="entete-texte">
            <h1>{CONCERTATION.title}</h1>
            <p className="sous">{counts}</p>
          </div>
          <nav className="vues concertation-onglets" aria-label={CONCERTATION.title}>
            {ONGLETS.map((known) => (
              <a
                key={known}
                href={`#${formatAdresse(known)}`}
                aria-current={known === onglet ? 'page' : undefined}
              >
                {CONCERTATION.tabs[known]}
              </a>
            ))}
          </nav>
        </header>
        {onglet === 'ateliers' && <AteliersPanel />}
        {onglet === 'entretiens' && (
          <RecueilPage
            key={onglet}
            onglet={onglet}
            table="entretiens"
            id={id}
            Detail={EntretienDetail}
          />
        )}
        {onglet === 'enquetes' && (
          <RecueilPage
            key={onglet}
            onglet={onglet}
            table="enquetes"
            id={id}
            Detail={EnqueteDetail}
          />
        )}
        {onglet === 'etude' && (
          <RecueilPage key={onglet} onglet={onglet} table="etudes" id={id} Detail={EtudeDetail} />
        )}
      </div>
    </RecordDialogHost>
  )
}
