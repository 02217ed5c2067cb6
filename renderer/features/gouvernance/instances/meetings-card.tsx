import type { Id } from '../../../../shared/kernel/json'
import {
  formatDateReunion,
  getNomReunion,
  listReunions,
} from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { GOUVERNANCE } from '../../../strings/gouvernance'

/** The meetings of an instance, each a link to its own screen. */
export function MeetingsCard({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const reunions = listReunions(dossier, id)
  return (
    <section className="gouvernance-reunions">
      <h3>{GOUVERNANCE.meetings}</h3>
      {reunions.length === 0 ? (
        <p className="sous">{GOUVERNANCE.noMeeting}</p>
      ) : (
        <ul>
          {reunions.map((reunion) => (
            <li key={reunion.id}>
              <a href={`#/reunions/${reunion.id}`}>{getNomReunion(dossier, reunion.id)}</a>
              <span className="sous">{formatDateReunion(reunion)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
