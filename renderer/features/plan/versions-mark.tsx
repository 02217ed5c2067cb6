import { VisuallyHidden } from '@mantine/core'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { CONFLITS } from '../../strings/conflits'
import '../../forms/versions-badge.css'

/** « 2 versions » on the line of a record of which a field waits for a choice. */
export function VersionsMark({ id }: { readonly id: Id }) {
  const count = useCairn(
    ({ conflits }) => conflits.find((conflit) => conflit.id === id)?.versions.length ?? 0,
  )
  if (count === 0) return null
  return (
    <>
      <VisuallyHidden>, </VisuallyHidden>
      <span className="versions-badge versions-badge-ligne">
        {CONFLITS.versions(Math.max(2, count))}
      </span>
    </>
  )
}
