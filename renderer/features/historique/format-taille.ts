import { formatNombre, NBSP } from '../../../shared/kernel/nombre'

const UNITS = ['octet', 'ko', 'Mo', 'Go', 'To'] as const
const STEP = 1024

/** « 845 ko », « 1,2 Mo », « 23 Go »: one decimal below ten. */
export function formatTaille(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP
    unit += 1
  }
  const rounded = unit > 0 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  const plural = unit === 0 && rounded >= 2 ? 's' : ''
  return `${formatNombre(rounded)}${NBSP}${UNITS[unit] ?? ''}${plural}`
}
