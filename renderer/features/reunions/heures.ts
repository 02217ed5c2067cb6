import { buildHeure, formatHeure } from '../../../shared/kernel/heure'
import { NBSP } from '../../../shared/kernel/nombre'

const HOUR = 60

/** A length of time: « 20 min », « 1 h », « 2 h 10 ». */
export function formatDuree(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < HOUR) return `${whole}${NBSP}min`
  const rest = whole % HOUR
  const hours = `${Math.floor(whole / HOUR)}${NBSP}h`
  return rest === 0 ? hours : `${hours}${NBSP}${String(rest).padStart(2, '0')}`
}

/** The time at the wall clock, as attendance writes it: « 14 h 20 ». */
export function formatMaintenant(now: number): string {
  const date = new Date(now)
  return formatHeure(buildHeure(date.getHours() * HOUR + date.getMinutes()))
}
