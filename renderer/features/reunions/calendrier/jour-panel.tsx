import { IconPlus } from '@tabler/icons-react'
import type { Dossier } from '../../../../shared/domain/dossier'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { capitalize } from '../../../../shared/rules/vocabulaire.rules'
import { REUNIONS_CALENDRIER as WORDS } from '../../../strings/reunions-calendrier'
import { EtatReunion } from '../etat-reunion'
import { getReunionPath } from '../reunions-route'
import { getTonReunion } from '../ton-reunion'
import type { ReunionDuJour } from './mois-model'

type JourProps = {
  readonly dossier: Dossier
  readonly jour: DateIso
  readonly reunions: readonly ReunionDuJour[]
  readonly onCreate: () => void
}

/** The day chosen in the grid, with its meetings in full. */
export function JourPanel({ dossier, jour, reunions, onCreate }: JourProps) {
  return (
    <aside className="calendrier-jour" aria-labelledby="calendrier-jour">
      <h3 id="calendrier-jour">{capitalize(formatJour(jour, { weekday: true }))}</h3>
      {reunions.length === 0 && <p className="champ-aide">{WORDS.nothing}</p>}
      {reunions.length > 0 && (
        <ul>
          {reunions.map(({ reunion }) => (
            <li
              key={reunion.id}
              className="calendrier-fiche"
              data-ton={getTonReunion(dossier, reunion)}
            >
              <a href={`#${getReunionPath(reunion.id)}`}>{getNomReunion(dossier, reunion.id)}</a>
              <p className="sous">{reunion.date === null ? '' : formatDateFloue(reunion.date)}</p>
              {reunion.lieu !== '' && <p className="sous">{reunion.lieu}</p>}
              <EtatReunion statut={reunion.statut} />
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="bouton-petit" onClick={onCreate}>
        <IconPlus size={14} aria-hidden />
        {WORDS.createOn}
      </button>
    </aside>
  )
}
