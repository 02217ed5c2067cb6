const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const FORMAT = new Intl.RelativeTimeFormat('fr', { numeric: 'auto' })
const DATE = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' })

/** « à l’instant », « il y a 3 jours », then the date after a month. Both in milliseconds. */
export function formatAge(then: number, now: number): string {
  const age = now - then
  if (age < MINUTE) return 'à l’instant'
  if (age < HOUR) return FORMAT.format(-Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return FORMAT.format(-Math.floor(age / HOUR), 'hour')
  if (age < 31 * DAY) return FORMAT.format(-Math.floor(age / DAY), 'day')
  return `le ${DATE.format(new Date(then))}`
}
