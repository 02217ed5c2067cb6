import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { getDureeOdj, listPoints } from '../../../../shared/rules/reunions.rules'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { formatDuree } from '../heures'

type TotalProps = { readonly dossier: Dossier; readonly reunionId: Id }

/** The length of the agenda against that of the meeting, in words: what is left, or by how much it goes over. */
export function AgendaTotal({ dossier, reunionId }: TotalProps) {
  const points = listPoints(dossier, reunionId)
  if (points.length === 0) return null
  const { prevu, disponible, depassement } = getDureeOdj(dossier, reunionId)
  const untimed = points.filter(({ duree }) => duree === null).length
  const isOver = depassement > 0
  return (
    <p className="agenda-total" data-depasse={isOver || undefined} role="status">
      {isOver ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
      <span>
        {disponible === null
          ? WORDS.totalAlone(formatDuree(prevu))
          : isOver
            ? WORDS.totalOver(formatDuree(prevu), formatDuree(disponible), formatDuree(depassement))
            : WORDS.totalLeft(
                formatDuree(prevu),
                formatDuree(disponible),
                formatDuree(disponible - prevu),
              )}
        {untimed > 0 && ` ${WORDS.untimed(untimed)}`}
      </span>
    </p>
  )
}
