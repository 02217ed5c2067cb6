import { memo } from 'react'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { MoisCase } from '../../../forms/mois/mois-case'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import type { ObjetDuJour } from './calendrier-model'
import { ObjetLien } from './objet-lien'

type CaseProps = {
  readonly jour: DateIso
  readonly isOfMonth: boolean
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly isOver: boolean
  readonly ferie: string | null
  readonly vacances: string | null
  readonly isAout: boolean
  readonly objets: readonly ObjetDuJour[]
  readonly selected: Id | null
  readonly onChoose: (jour: DateIso) => void
  readonly onOpen: (id: Id) => void
}

/** More are told by their number: the panel of the day has them all. */
const MAX_SHOWN = 3

/** One day of the plan. « mardi 1er novembre 2022, Toussaint, vacances de la Toussaint, 2 éléments ». */
export const CasePlan = memo(function CasePlan(props: CaseProps) {
  const { jour, ferie, vacances, isAout, objets, selected } = props
  const shown = objets.length > MAX_SHOWN ? objets.slice(0, MAX_SHOWN - 1) : objets
  const notes = [ferie, vacances ?? (isAout ? WORDS.august : null)].filter((note) => note !== null)
  return (
    <MoisCase
      jour={jour}
      label={WORDS.day(formatJour(jour, { weekday: true }), objets.length, notes)}
      isOfMonth={props.isOfMonth}
      isToday={props.isToday}
      isChosen={props.isChosen}
      isOver={props.isOver}
      ombre={vacances !== null ? 'vacances' : isAout ? 'aout' : null}
      nom={ferie}
      count={objets.length}
      onChoose={props.onChoose}
    >
      {shown.map(({ objet, place }) => (
        <ObjetLien
          key={objet.id}
          objet={objet}
          place={place}
          tabIndex={-1}
          isSelected={objet.id === selected}
          onOpen={props.onOpen}
        />
      ))}
      {objets.length > shown.length && (
        <span className="calendrier-autres">{WORDS.more(objets.length - shown.length)}</span>
      )}
    </MoisCase>
  )
})
