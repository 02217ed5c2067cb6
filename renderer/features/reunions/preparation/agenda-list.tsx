import { IconPlus } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { listHoraires } from './horaires-points'
import { addPoint } from './point-actions'
import { listPointsDe, type PointParent } from './point-parent'
import { focusPoint, PointRow } from './point-row'
import { usePointDrop } from './use-point-drag'
import './agenda.css'

type AgendaProps = {
  readonly parent: PointParent
  readonly reserve: PointParent | null
  /** The date of the meeting, for the times; left out where there is no clock. */
  readonly date?: DateFloue | null
  /** Names the list. */
  readonly label: string
  readonly empty: string
}

/** Ordered points that are written, moved and taken away in place. */
export function AgendaList({ parent, reserve, date, label, empty }: AgendaProps) {
  const { reunion, modele, instance } = parent
  const dossier = useCairn((state) => state.dossier)
  const own = useMemo<PointParent>(
    () => ({ reunion, modele, instance }),
    [reunion, modele, instance],
  )
  const points = listPointsDe(dossier, own)
  const horaires = date === undefined ? null : listHoraires(points, date)
  const box = useRef<HTMLDivElement>(null)
  usePointDrop(box, own)
  return (
    <div className="agenda" ref={box}>
      {points.length === 0 && <p className="agenda-vide">{empty}</p>}
      {points.length > 0 && (
        <ol aria-label={label}>
          {points.map((point, index) => (
            <PointRow
              key={point.id}
              id={point.id}
              rank={index + 1}
              isLast={index === points.length - 1}
              heure={horaires?.get(point.id) ?? ''}
              parent={own}
              reserve={reserve}
            />
          ))}
        </ol>
      )}
      <div className="champ-rangee">
        <button
          type="button"
          className="bouton-petit agenda-ajout"
          onClick={() => focusPoint(addPoint(own, null))}
        >
          <IconPlus size={14} aria-hidden />
          {WORDS.addPoint}
        </button>
        {points.length > 0 && <span className="champ-aide agenda-touches">{WORDS.keys}</span>}
      </div>
    </div>
  )
}
