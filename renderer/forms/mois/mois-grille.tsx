import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { DateIso } from '../../../shared/kernel/json'
import { JOURS_SEMAINE } from '../../../shared/kernel/mois'
import { getJourApres } from './mois-model'
import './mois.css'

type GrilleProps = {
  readonly ref: Ref<HTMLTableElement>
  /** DOM identifier of the title that names the grid. */
  readonly labelledBy: string
  readonly weeks: readonly (readonly DateIso[])[]
  /** The day that holds the tab stop. */
  readonly jour: DateIso
  readonly onMove: (jour: DateIso) => void
  /** Entrée or Espace on a day. */
  readonly onEnter: (cell: HTMLElement) => void
  /** Draws a day: a `MoisCase`. */
  readonly children: (jour: DateIso) => ReactNode
}

/**
 * A month as a grid of days. One tab stop; the arrows, Début, Fin, Page précédente and Page suivante move it. Inside a day, up and down
 * go through what it holds, and Échap comes back to the day.
 */
export function MoisGrille(props: GrilleProps) {
  const { ref, labelledBy, weeks, jour, children } = props

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
      props.onEnter(cell)
      return
    }
    const next = getJourApres(jour, event.key, event.shiftKey)
    if (next === null) return
    event.preventDefault()
    props.onMove(next)
  }

  return (
    <table
      ref={ref}
      role="grid"
      className="calendrier-grille"
      aria-labelledby={labelledBy}
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
          <tr key={week[0]}>{week.map(children)}</tr>
        ))}
      </tbody>
    </table>
  )
}

/** Among what one day holds: up and down, and Échap back to the day. */
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
