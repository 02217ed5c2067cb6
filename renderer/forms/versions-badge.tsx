import { LIEN } from '../../shared/domain/operation'
import type { Id } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { CONFLITS } from '../strings/conflits'
import { getCleConflit } from './conflit-lecture'
import './versions-badge.css'

type VersionsBadgeProps = {
  readonly table: string
  readonly id: Id
  readonly champ: string
  readonly label: string
}

/** « 2 versions » beside the label of a field that waits for a choice; leads to it. */
export function VersionsBadge({ table, id, champ, label }: VersionsBadgeProps) {
  const conflit = useCairn(({ conflits }) =>
    conflits.find(
      (one) =>
        one.table === table &&
        one.id === id &&
        (one.champ === champ || one.champ.startsWith(`${LIEN}${champ}:`)),
    ),
  )
  if (conflit === undefined) return null
  return (
    <>
      {' '}
      <a
        className="versions-badge"
        href={`#/a-decider?champ=${encodeURIComponent(getCleConflit(conflit))}`}
        title={CONFLITS.versionsTitle(label)}
      >
        {CONFLITS.versions(Math.max(2, conflit.versions.length))}
      </a>
    </>
  )
}
