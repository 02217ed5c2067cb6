import { useState } from 'react'
import { getSingleton } from '../../../../shared/domain/dossier'
import { listJoursFeries } from '../../../../shared/kernel/jours-feries'
import { getWeekday, splitJour } from '../../../../shared/kernel/jour'
import { formatJour } from '../../../../shared/kernel/jour-format'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { ChoixAnnee } from '../../../ui/choix-annee'
import { VacancesCard } from './vacances-card'

/** The days off of a year: public holidays, counted; school holidays, by zone, which can be corrected. */
export function FeriesEtVacances() {
  const alsaceMoselle = useCairn((state) => getSingleton(state.dossier, 'reglages').alsaceMoselle)
  const [annee, setAnnee] = useState(() => splitJour(getCtx().today).year)
  return (
    <div className="delais-annee">
      <ChoixAnnee annee={annee} onChange={setAnnee} words={DELAIS}>
        <strong aria-live="polite">{annee}</strong>
      </ChoixAnnee>
      <div className="delais-cartes">
        <section className="carte" aria-labelledby="delais-feries">
          <h2 id="delais-feries">{DELAIS.holidaysTitle(annee)}</h2>
          <p className="champ-aide">{DELAIS.holidaysText}</p>
          <ul className="delais-feries">
            {listJoursFeries(annee, { alsaceMoselle }).map(({ jour, nom }) => (
              <li key={jour}>
                <span>{nom}</span>
                <span className="sous">
                  {formatJour(jour, { weekday: true, year: false })}
                  {getWeekday(jour) > 5 && `, ${DELAIS.weekend}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <VacancesCard annee={annee} />
      </div>
    </div>
  )
}
