import type { ReactNode } from 'react'
import { splitJour } from '../../../shared/kernel/jour'
import type { DateIso } from '../../../shared/kernel/json'

type CaseProps = {
  readonly jour: DateIso
  /** The day in full with what it holds, for screen readers. */
  readonly label: string
  readonly isOfMonth: boolean
  readonly isToday: boolean
  readonly isChosen: boolean
  /** A holiday of the schools, August. */
  readonly ombre?: 'vacances' | 'aout' | null
  /** Said beside the number: the name of a public holiday. */
  readonly nom?: string | null
  /** How many events: told alone when the window is too narrow for their names. */
  readonly count: number
  readonly onChoose: (jour: DateIso) => void
  /** What is dragged would land here. */
  readonly isOver?: boolean
  readonly children: ReactNode
}

/** A day of the grid: its number, then what it holds. */
export function MoisCase(props: CaseProps) {
  const { jour, isToday, isChosen, ombre, nom } = props
  return (
    <td
      role="gridcell"
      className="calendrier-case"
      data-jour={jour}
      data-hors={!props.isOfMonth || undefined}
      data-choisi={isChosen || undefined}
      data-ombre={ombre ?? undefined}
      data-ferie={nom !== null && nom !== undefined ? true : undefined}
      data-survol={props.isOver === true || undefined}
      tabIndex={isChosen ? 0 : -1}
      aria-label={props.label}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => props.onChoose(jour)}
    >
      <span className="calendrier-numero nombre">{splitJour(jour).day}</span>
      {nom !== null && nom !== undefined && <span className="calendrier-nom">{nom}</span>}
      {props.children}
      {props.count > 0 && (
        <span className="calendrier-points" aria-hidden>
          {props.count}
        </span>
      )}
    </td>
  )
}
