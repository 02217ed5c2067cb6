import { VisuallyHidden } from '@mantine/core'
import { SUPPRESSION } from '../../../shared/domain/operation'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { CONFLITS } from '../../strings/conflits'
import '../../forms/versions-badge.css'

/** « 2 versions » on the line of a record of which a field waits for a choice. */
export function VersionsMark({ id }: { readonly id: Id }) {
  const conflit = useCairn(({ conflits }) => conflits.find((one) => one.id === id))
  if (conflit === undefined) return null
  const isContested = conflit.champ === SUPPRESSION
  return (
    <>
      <VisuallyHidden>, </VisuallyHidden>
      <span className="versions-badge versions-badge-ligne">
        {isContested ? CONFLITS.undecided : CONFLITS.versions(Math.max(2, conflit.versions.length))}
      </span>
    </>
  )
}
