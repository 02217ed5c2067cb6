import { useMemo, type Ref } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import { splitJour } from '../../../../shared/kernel/jour'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { MoisGrille } from '../../../forms/mois/mois-grille'
import { listSemaines } from '../../../forms/mois/mois-model'
import { CaseJour } from './case-jour'
import type { ReunionDuJour } from './mois-model'

type GrilleProps = {
  readonly ref: Ref<HTMLTableElement>
  readonly dossier: Dossier
  readonly premier: DateIso
  readonly parJour: ReadonlyMap<DateIso, readonly ReunionDuJour[]>
  /** The day that holds the tab stop. */
  readonly jour: DateIso
  readonly today: DateIso
  readonly onMove: (jour: DateIso) => void
  readonly onChoose: (jour: DateIso) => void
  readonly onOpen: (id: Id) => void
  readonly onCreate: (jour: DateIso) => void
}

const NONE: readonly ReunionDuJour[] = []

/**
 * The meetings of a month. Entrée opens the meeting of the day, goes into the day when it has several, and offers to create one when it
 * has none.
 */
export function GrilleMois(props: GrilleProps) {
  const { ref, dossier, premier, parJour, jour, today } = props
  const weeks = useMemo(() => listSemaines(premier), [premier])
  const { month } = splitJour(premier)

  function enter(cell: HTMLElement): void {
    const reunions = parJour.get(jour) ?? NONE
    const [only] = reunions
    if (only === undefined) props.onCreate(jour)
    else if (reunions.length === 1) props.onOpen(only.reunion.id)
    else cell.querySelector<HTMLElement>('a')?.focus()
  }

  return (
    <MoisGrille
      ref={ref}
      labelledBy="calendrier-mois"
      weeks={weeks}
      jour={jour}
      onMove={props.onMove}
      onEnter={enter}
    >
      {(day) => (
        <CaseJour
          key={day}
          dossier={dossier}
          jour={day}
          isOfMonth={splitJour(day).month === month}
          isToday={day === today}
          isChosen={day === jour}
          reunions={parJour.get(day) ?? NONE}
          onChoose={props.onChoose}
        />
      )}
    </MoisGrille>
  )
}
