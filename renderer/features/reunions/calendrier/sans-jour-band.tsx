import { useMemo } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { DateIso } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { MOIS } from '../../../strings/mois'
import { getReunionPath } from '../reunions-route'
import { getTonReunion } from '../ton-reunion'
import { listSansJour } from './mois-model'

type BandProps = { readonly dossier: Dossier; readonly premier: DateIso }

/** « Ce mois-ci, jour à fixer »: the meetings whose date is a month, or wider. Nothing when there is none. */
export function SansJourBand({ dossier, premier }: BandProps) {
  const reunions = useMemo(() => listSansJour(dossier, premier), [dossier, premier])
  if (reunions.length === 0) return null
  return (
    <section className="calendrier-bande" aria-labelledby="calendrier-bande">
      <h3 id="calendrier-bande">{MOIS.band}</h3>
      <ul>
        {reunions.map((reunion) => (
          <li key={reunion.id}>
            <a
              className="calendrier-reunion"
              href={`#${getReunionPath(reunion.id)}`}
              data-ton={getTonReunion(dossier, reunion)}
              data-place="seul"
            >
              {getNomReunion(dossier, reunion.id)}
              <span className="calendrier-vague">
                {reunion.date === null ? '' : formatDateFloue(reunion.date)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
