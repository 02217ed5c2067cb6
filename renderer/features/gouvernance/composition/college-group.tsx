import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { College } from '../../../../shared/domain/college.entity'
import type { DateIso } from '../../../../shared/kernel/json'
import type { MembreLu } from '../../../../shared/rules/instances.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { deleteChild } from '../../../forms/child-actions'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { MemberRow } from './member-row'

type GroupProps = {
  /** Null for the members of no college. */
  readonly college: College | null
  readonly colleges: readonly College[]
  readonly seats: readonly MembreLu[]
  readonly today: DateIso
}

/** A college and those who sit for it. */
export function CollegeGroup({ college, colleges, seats, today }: GroupProps) {
  const name = college === null ? GOUVERNANCE.noCollege : college.nom.trim() || GOUVERNANCE.untitled
  return (
    <div className="college">
      {college === null ? (
        colleges.length > 0 && <h4>{GOUVERNANCE.noCollege}</h4>
      ) : (
        <div className="college-tete">
          <BoundChamp
            table="colleges"
            id={college.id}
            name="nom"
            compact
            label={GOUVERNANCE.collegeName(name)}
          />
          <span className="college-nombre">{GOUVERNANCE.seats(seats.length)}</span>
          <span className="college-prevu" aria-hidden>
            {GOUVERNANCE.planned}
          </span>
          <BoundChamp
            table="colleges"
            id={college.id}
            name="effectif"
            compact
            label={`${GOUVERNANCE.planned}, ${name}`}
          />
          <ActionIcon
            size={28}
            aria-label={GOUVERNANCE.removeCollege(name)}
            onClick={() => deleteChild('colleges', college.id)}
          >
            <IconTrash size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {seats.length > 0 && (
        <div className="membres-cadre">
          <table className="membres" aria-label={`${GOUVERNANCE.composition}, ${name}`}>
            <thead>
              <tr>
                {[
                  GOUVERNANCE.member,
                  GOUVERNANCE.quality,
                  GOUVERNANCE.since,
                  GOUVERNANCE.until,
                ].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col">
                  <span className="visuellement-cache">{GOUVERNANCE.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {seats.map((seat) => (
                <MemberRow key={seat.membre.id} seat={seat} colleges={colleges} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
