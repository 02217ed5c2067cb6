import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { addDays, daysBetween } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'

/** Where the day the frieze opens on stands in its width. */
export const PART_OUVERTURE = 0.75

/**
 * The day the frieze opens on: today; or, when none of the lines that are seen has a date around today, the end or the beginning of the
 * nearest one. A plan of years ago, or for next year, never opens on an empty screen.
 * @param quands dates of the lines seen
 * @param jours days that the width shows
 */
export function getJourOuverture(
  quands: readonly DateFloue[],
  today: DateIso,
  jours: number,
): DateIso {
  const de = addDays(today, -Math.floor(jours * PART_OUVERTURE))
  const a = addDays(today, Math.floor(jours * (1 - PART_OUVERTURE)))
  let nearest: { readonly jour: DateIso; readonly distance: number } | null = null
  for (const { debut, fin } of quands) {
    if (debut <= a && fin >= de) return today
    const jour = fin < today ? fin : debut
    const distance = Math.abs(daysBetween(jour, today))
    if (nearest === null || distance < nearest.distance) nearest = { jour, distance }
  }
  return nearest?.jour ?? today
}
