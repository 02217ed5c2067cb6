import { IconArrowLeft, IconGripVertical } from '@tabler/icons-react'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import type { Id } from '../../../../shared/kernel/json'
import { getNomInstance } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { formatDuree } from '../heures'
import { placePoint } from './point-actions'
import { listPointsDe, ofReserve, ofReunion } from './point-parent'
import { focusPoint } from './point-row'
import { useDragSource } from './use-point-drag'

type ReserveProps = { readonly reunionId: Id; readonly instance: Id | null }

/** The points that wait for a meeting: those of its instance, then those of no instance. Each comes to the agenda by a button or by dragging. */
export function ReservePanel({ reunionId, instance }: ReserveProps) {
  const dossier = useCairn((state) => state.dossier)
  const own = instance === null ? [] : listPointsDe(dossier, ofReserve(instance))
  const common = listPointsDe(dossier, ofReserve(null))
  return (
    <section className="panneau" aria-labelledby="panneau-reserve">
      <h3 id="panneau-reserve">{WORDS.reserve}</h3>
      {own.length + common.length === 0 && <p className="champ-aide">{WORDS.reserveEmpty}</p>}
      {own.length > 0 && (
        <>
          {common.length > 0 && <h4>{getNomInstance(dossier, instance)}</h4>}
          <PointsEnReserve points={own} reunionId={reunionId} />
        </>
      )}
      {common.length > 0 && (
        <>
          {own.length > 0 && <h4>{WORDS.reserveCommon}</h4>}
          <PointsEnReserve points={common} reunionId={reunionId} />
        </>
      )}
      <a className="panneau-lien" href="#/reunions/reserve">
        {WORDS.reserveAll}
      </a>
    </section>
  )
}

type ListProps = { readonly points: readonly PointOrdreDuJour[]; readonly reunionId: Id }

function PointsEnReserve({ points, reunionId }: ListProps) {
  return (
    <ul className="panneau-liste">
      {points.map((point) => (
        <PointEnReserve key={point.id} point={point} reunionId={reunionId} />
      ))}
    </ul>
  )
}

function PointEnReserve(props: { readonly point: PointOrdreDuJour; readonly reunionId: Id }) {
  const { point, reunionId } = props
  const { line, handle, isDragging } = useDragSource(point.id)
  const titre = point.titre.trim() === '' ? WORDS.untitled : point.titre
  return (
    <li ref={line} className="panneau-point" data-glisse={isDragging || undefined}>
      <span className="point-poignee" ref={handle} title={WORDS.drag}>
        <IconGripVertical size={14} aria-hidden />
      </span>
      <span className="panneau-titre">
        {titre}
        {point.duree !== null && <span className="sous"> {formatDuree(point.duree)}</span>}
      </span>
      <button
        type="button"
        className="bouton-points"
        aria-label={WORDS.addToAgenda(titre)}
        title={WORDS.addToAgendaHint}
        onClick={() => {
          placePoint(ofReunion(reunionId), point.id, 'last')
          focusPoint(point.id)
        }}
      >
        <IconArrowLeft size={16} aria-hidden />
      </button>
    </li>
  )
}
