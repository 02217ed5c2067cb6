import { IconArrowsSplit } from '@tabler/icons-react'
import { useCairn } from '../store/cairn-store'
import { CONFLITS } from '../strings/conflits'

/** How many fields wait for a choice between two versions, as long as one does. */
export function ToDecide() {
  const count = useCairn((state) => state.conflits.length)
  if (count === 0) return null
  return (
    <a className="etat-a-decider" href="#/a-decider">
      <IconArrowsSplit size={14} stroke={1.8} aria-hidden="true" />
      {CONFLITS.badge(count)}
    </a>
  )
}
