import { memo } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import { formatHeure } from '../../../../shared/kernel/heure'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { MoisCase } from '../../../forms/mois/mois-case'
import { REUNIONS_CALENDRIER as WORDS } from '../../../strings/reunions-calendrier'
import { getReunionPath } from '../reunions-route'
import { getTonReunion } from '../ton-reunion'
import type { ReunionDuJour } from './mois-model'

type CaseProps = {
  readonly dossier: Dossier
  readonly jour: DateIso
  readonly isOfMonth: boolean
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly reunions: readonly ReunionDuJour[]
  readonly onChoose: (jour: DateIso) => void
}

/** More are told by their number: the panel of the day has them all. */
const MAX_SHOWN = 3

/** One day: its number, its meetings. « jeudi 20 octobre 2022, 2 réunions ». */
export const CaseJour = memo(function CaseJour(props: CaseProps) {
  const { dossier, jour, reunions } = props
  const shown = reunions.length > MAX_SHOWN ? reunions.slice(0, MAX_SHOWN - 1) : reunions
  return (
    <MoisCase
      jour={jour}
      label={WORDS.day(formatJour(jour, { weekday: true }), reunions.length)}
      isOfMonth={props.isOfMonth}
      isToday={props.isToday}
      isChosen={props.isChosen}
      count={reunions.length}
      onChoose={props.onChoose}
    >
      {shown.map(({ reunion, place }) => (
        <a
          key={reunion.id}
          className="calendrier-reunion"
          href={`#${getReunionPath(reunion.id)}`}
          tabIndex={-1}
          data-ton={getTonReunion(dossier, reunion)}
          data-place={place}
          data-annulee={reunion.statut === 'annulee' || reunion.statut === 'reportee' || undefined}
        >
          {reunion.date?.heure !== undefined && (
            <span className="nombre">{formatHeure(reunion.date.heure.debut)} </span>
          )}
          {getNomReunion(dossier, reunion.id)}
        </a>
      ))}
      {reunions.length > shown.length && (
        <span className="calendrier-autres">{WORDS.more(reunions.length - shown.length)}</span>
      )}
    </MoisCase>
  )
})
