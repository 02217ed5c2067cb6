import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { SANTE } from '../../strings/sauvegardes'
import type { Niveau } from './sante-rows'

const ICONS = { bon: IconCircleCheck, attention: IconAlertTriangle, grave: IconCircleX } as const

type MarkProps = { readonly niveau: Niveau }

/** Good, to watch, to mend: a sign and its word, colour besides. */
export function NiveauMark({ niveau }: MarkProps) {
  const Icon = ICONS[niveau]
  return (
    <span className="niveau" data-niveau={niveau}>
      <Icon size={16} stroke={1.9} aria-hidden />
      {SANTE.levels[niveau]}
    </span>
  )
}
