import { IconChevronDown, IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import { memo, useId, useState, type KeyboardEvent } from 'react'
import { BoundChamp } from '../../../forms/bound-champ'
import { getChampId } from '../../../forms/champ-props'
import { RecordForm } from '../../../forms/record-form'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { addPoint, deletePoint, movePoint } from './point-actions'
import { PointGenre } from './point-genre'
import { PointMenu } from './point-menu'
import { listPointsDe, type PointParent } from './point-parent'
import { formatResume } from './point-resume'
import { usePointDrag } from './use-point-drag'

type RowProps = {
  readonly id: Id
  readonly rank: number
  readonly isLast: boolean
  /** « 14 h 20 »; empty in a template. */
  readonly heure: string
  readonly parent: PointParent
  /** The backlog to which the point may be sent; null where it makes no sense. */
  readonly reserve: PointParent | null
}

/** What unfolds below the line. */
export const DETAILS = [
  'presentateur',
  'presentateurLibre',
  'decisionDemandee',
  'fiches',
  'objectifs',
  'preparation',
  'recurrent',
]

/** A point that waits may be given to another instance. */
const IN_RESERVE = ['instance', ...DETAILS]

/** Gives the focus to the title of a point once it is drawn. */
export function focusPoint(id: Id | undefined): void {
  requestAnimationFrame(() => {
    if (id !== undefined) document.getElementById(getChampId(id, 'titre'))?.focus()
  })
}

/**
 * One point of an agenda: number, title, kind, duration, time; what else it holds unfolds below. In the title, Entrée adds the next
 * point and Retour arrière takes away one that is empty; Alt + ↑ and Alt + ↓ move it from any of its fields.
 */
export const PointRow = memo(function PointRow(props: RowProps) {
  const { id, rank, isLast, heure, parent, reserve } = props
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  const titre = useCairn((state) => getRow(state.dossier, 'pointsOrdreDuJour', id)?.titre ?? '')
  const resume = useCairn((state) => formatResume(state.dossier, id))
  const { line, handle, isDragging, edge } = usePointDrag(id)
  const isWaiting = parent.reunion === null && parent.modele === null
  const name = titre.trim() === '' ? WORDS.untitled : titre

  function keyDown(event: KeyboardEvent<HTMLLIElement>): void {
    const target = event.target as HTMLElement
    const isTitle = target.id === getChampId(id, 'titre')
    if (event.altKey && !event.ctrlKey && /^Arrow(?:Up|Down)$/.test(event.key)) {
      if (target.matches('select') || target.getAttribute('aria-expanded') === 'true') return
      event.preventDefault()
      const focused = document.activeElement
      movePoint(parent, id, event.key === 'ArrowUp' ? -1 : 1)
      // Moved in the page, the line has lost the focus.
      requestAnimationFrame(() => {
        if (focused instanceof HTMLElement) focused.focus()
      })
    } else if (isTitle && event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      focusPoint(addPoint(parent, id))
    } else if (isTitle && event.key === 'Backspace' && isEmptyInput(target)) {
      event.preventDefault()
      remove()
    }
  }

  function remove(): void {
    const points = listPointsDe(useCairn.getState().dossier, parent)
    const at = points.findIndex((point) => point.id === id)
    const neighbour = points[at - 1] ?? points[at + 1]
    deletePoint(id)
    focusPoint(neighbour?.id)
  }

  return (
    <li
      ref={line}
      className="point"
      data-id={id}
      data-depot={edge ?? undefined}
      data-glisse={isDragging || undefined}
      onKeyDown={keyDown}
    >
      <div className="point-ligne">
        <span className="point-poignee" ref={handle} title={WORDS.drag}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <span className="point-rang nombre">{rank}.</span>
        <div className="point-titre">
          <BoundChamp
            table="pointsOrdreDuJour"
            id={id}
            name="titre"
            compact
            label={WORDS.point(rank)}
          />
        </div>
        <div className="point-genre">
          <PointGenre id={id} label={WORDS.genre(rank)} />
        </div>
        <div className="point-duree">
          <BoundChamp
            table="pointsOrdreDuJour"
            id={id}
            name="duree"
            compact
            label={WORDS.duree(rank)}
          />
          <span aria-hidden>{WORDS.minutes}</span>
        </div>
        <span className="point-heure nombre">{heure}</span>
        <button
          type="button"
          className="bouton-points"
          aria-expanded={isOpen}
          aria-controls={detailId}
          aria-label={WORDS.details(rank, name)}
          title={WORDS.detailsHint}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? (
            <IconChevronDown size={16} aria-hidden />
          ) : (
            <IconChevronRight size={16} aria-hidden />
          )}
        </button>
        <PointMenu
          label={WORDS.menu(rank, name)}
          isFirst={rank === 1}
          isLast={isLast}
          onMove={(step) => {
            movePoint(parent, id, step)
            focusPoint(id)
          }}
          onRemove={remove}
          {...(reserve !== null && { id, reserve })}
        />
      </div>
      {resume !== '' && !isOpen && <p className="point-resume">{resume}</p>}
      <div id={detailId} hidden={!isOpen}>
        {isOpen && (
          <div className="point-detail">
            <RecordForm table="pointsOrdreDuJour" id={id} only={isWaiting ? IN_RESERVE : DETAILS} />
          </div>
        )}
      </div>
    </li>
  )
})

function isEmptyInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.value === ''
}
