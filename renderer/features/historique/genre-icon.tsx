import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import type { Difference } from '../../../shared/rules/differences.rules'
import { VERSIONS } from '../../strings/versions'

const ICONS = { ajout: IconPlus, modification: IconPencil, suppression: IconMinus } as const

/** Added, changed or deleted: a sign and its word, colour besides. */
export function GenreIcon({ genre }: Pick<Difference, 'genre'>) {
  const Icon = ICONS[genre]
  return (
    <span className="genre" data-genre={genre}>
      <Icon size={13} stroke={2.2} aria-hidden />
      {VERSIONS.genres[genre]}
    </span>
  )
}
