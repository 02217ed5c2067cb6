import { IconCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import type { Id } from '../../../../shared/kernel/json'
import { SEANCE as MOTS } from '../../../strings/seance'
import { GENERAL } from './chrono'

const ICONS = {
  a_traiter: IconCircle,
  traite: IconCircleCheck,
  non_traite: IconCircleDashed,
} as const

type ListeProps = {
  readonly points: readonly PointOrdreDuJour[]
  readonly courant: Id
  readonly onChoose: (id: Id) => void
}

/** The agenda beside the point: where the meeting is, and what is left. */
export function ListePoints({ points, courant, onChoose }: ListeProps) {
  return (
    <nav className="seance-points" aria-label={MOTS.points} data-zone="liste">
      <ol>
        {points.map((point, index) => {
          const statut = point.statut ?? 'a_traiter'
          const Icon = ICONS[statut]
          const titre = point.titre.trim() || MOTS.untitled
          return (
            <li key={point.id}>
              <button
                type="button"
                aria-current={point.id === courant ? 'step' : undefined}
                aria-label={MOTS.goTo(index + 1, titre, MOTS.etats[statut])}
                data-statut={statut}
                onClick={() => onChoose(point.id)}
              >
                <Icon size={20} aria-hidden />
                <span>{`${index + 1}. ${titre}`}</span>
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            aria-current={courant === GENERAL ? 'step' : undefined}
            onClick={() => onChoose(GENERAL)}
          >
            <span>{MOTS.general}</span>
          </button>
        </li>
      </ol>
    </nav>
  )
}
