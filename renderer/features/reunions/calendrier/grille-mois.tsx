import { useMemo, type KeyboardEvent, type Ref } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import { splitJour } from '../../../../shared/kernel/jour'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { JOURS_SEMAINE } from '../../../../shared/kernel/mois'
import { CaseJour } from './case-jour'
import { getJourApres, listSemaines, type ReunionDuJour } from './mois-model'

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
 * A month as a grid of days. One tab stop; the arrows, Début, Fin, Page précédente and Page suivante move it. Entrée opens the meeting of
 * the day, goes into the day when it has several, and offers to create one when it has none; Échap comes back to the day.
 */
export function GrilleMois(props: GrilleProps) {
  const { ref, dossier, premier, parJour, jour, today } = props
  const weeks = useMemo(() => listSemaines(premier), [premier])
  const { month } = splitJour(premier)

  function keyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[data-jour]')
    if (cell === null || event.altKey || event.ctrlKey || event.metaKey) return
    if (target !== cell) {
      moveInside(event, cell, target)
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      enter(cell)
      return
    }
    const next = getJourApres(jour, event.key, event.shiftKey)
    if (next === null) return
    event.preventDefault()
    props.onMove(next)
  }

  function enter(cell: HTMLElement): void {
    const reunions = parJour.get(jour) ?? NONE
    const [only] = reunions
    if (only === undefined) props.onCreate(jour)
    else if (reunions.length === 1) props.onOpen(only.reunion.id)
    else cell.querySelector<HTMLElement>('a')?.focus()
  }

  return (
    <table
      ref={ref}
      role="grid"
      className="calendrier-grille"
      aria-labelledby="calendrier-mois"
      onKeyDown={keyDown}
    >
      <thead>
        <tr>
          {JOURS_SEMAINE.map((name) => (
            <th key={name} scope="col" abbr={name}>
              <span className="calendrier-long">{name}</span>
              <span className="calendrier-court" aria-hidden>
                {name.slice(0, 1).toUpperCase()}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
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
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Among the meetings of one day: up and down, and Échap back to the day. */
function moveInside(event: KeyboardEvent, cell: HTMLElement, target: HTMLElement): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    cell.focus()
    return
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const links = [...cell.querySelectorAll<HTMLElement>('a')]
  links[links.indexOf(target) + step]?.focus()
}
