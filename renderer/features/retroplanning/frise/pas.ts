import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Decalage } from '../../../../shared/kernel/date-floue-shift'

/** The unit a date moves by: that of its precision. */
export type Pas = {
  readonly unite: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'
  /** Days of one unit on the drawing. */
  readonly jours: number
}

const PAS: { readonly [U in Pas['unite']]: number } = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  half: 182.6,
  year: 365.25,
}

export function getPas(date: DateFloue): Pas {
  const unite = getUnite(date)
  return { unite, jours: PAS[unite] }
}

function getUnite(date: DateFloue): Pas['unite'] {
  if (date.plage !== undefined) {
    const units = [getUnite(date.plage.de), getUnite(date.plage.a)] as const
    return ORDRE.indexOf(units[0]) <= ORDRE.indexOf(units[1]) ? units[0] : units[1]
  }
  switch (date.precision) {
    case 'jour':
    case 'jours':
      return 'day'
    case 'semaine':
      return 'week'
    case 'trimestre':
      return 'quarter'
    case 'semestre':
      return 'half'
    case 'annee':
      return 'year'
    default:
      return 'month'
  }
}

const ORDRE: readonly Pas['unite'][] = ['day', 'week', 'month', 'quarter', 'half', 'year']

const MOIS: { readonly [U in Pas['unite']]?: number } = { month: 1, quarter: 3, half: 6, year: 12 }

/** So many units, as a shift: days for days and weeks, months for the rest. */
export function buildDecalage(unite: Pas['unite'], nombre: number): Decalage {
  const months = MOIS[unite]
  if (months !== undefined) return { months: months * nombre }
  return { days: (unite === 'week' ? 7 : 1) * nombre }
}
