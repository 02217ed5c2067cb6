import {
  IconBulb,
  IconCalendarPause,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTargetArrow,
} from '@tabler/icons-react'
import type { FicheAction } from '../../../shared/domain/fiche-action.entity'
import type { Statut } from './statuts'

const ICONS: { readonly [S in Statut]: typeof IconBulb } = {
  piste: IconBulb,
  a_engager: IconTargetArrow,
  en_cours: IconPlayerPlay,
  realisee: IconCircleCheckFilled,
  recurrente: IconRefresh,
  suspendue: IconPlayerPause,
  reportee: IconCalendarPause,
  abandonnee: IconCircleX,
}

type IconProps = { readonly statut: FicheAction['statut']; readonly size?: number }

/** The state of a fiche as a shape; its words stand beside it or in hidden text. */
export function StatutIcon({ statut, size = 15 }: IconProps) {
  const Icon = statut === null ? IconCircleDashed : ICONS[statut]
  return (
    <span className="statut" data-statut={statut ?? 'aucun'}>
      <Icon size={size} stroke={1.8} aria-hidden />
    </span>
  )
}
