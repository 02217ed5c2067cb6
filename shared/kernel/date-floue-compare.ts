import type { DateFloue } from './date-floue'

export function compareDateFloue(a: DateFloue, b: DateFloue): number {
  return a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0
}

export function getMonthsBetween(a: DateFloue, b: DateFloue): number {
  return (
    (Number(b.fin.slice(0, 4)) - Number(a.fin.slice(0, 4))) * 12 +
    Number(b.fin.slice(5, 7)) -
    Number(a.fin.slice(5, 7))
  )
}
