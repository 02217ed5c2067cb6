import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { buildHeure, formatHeure, getMinutes } from '../../../../shared/kernel/heure'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import type { Id } from '../../../../shared/kernel/json'
import { formatDuree } from '../heures'

/**
 * When each point begins: the time of day when the date of the meeting has one, else how long after the start. A point without a
 * duration takes no time.
 */
export function listHoraires(
  points: readonly PointOrdreDuJour[],
  date: DateFloue | null,
): ReadonlyMap<Id, string> {
  const start = date?.heure === undefined ? null : getMinutes(date.heure.debut)
  const times = new Map<Id, string>()
  let spent = 0
  for (const { id, duree } of points) {
    times.set(
      id,
      start === null ? `+\u00a0${formatDuree(spent)}` : formatHeure(buildHeure(start + spent)),
    )
    spent += Math.max(0, duree ?? 0)
  }
  return times
}
