import type { DateFloue } from '../../kernel/date-floue'

/** Ends that the words of a date leave open: « fin 2022 », « d’ici 2025 », « vers juin 2022 », « de début mars à mai ». */
export function getFlou(date: DateFloue): { readonly debut: boolean; readonly fin: boolean } {
  const { plage, partie, borne } = date
  const debut = partie !== undefined || plage?.de.partie !== undefined
  const fin = partie !== undefined || plage?.a.partie !== undefined
  return {
    debut: debut || borne === 'dici' || borne === 'vers',
    fin: fin || borne === 'pasAvant' || borne === 'depuis' || borne === 'vers',
  }
}

/** True when the days are known: the sign of a milestone then stands on its day, not in the span of its month. */
export function hasJours(date: DateFloue): boolean {
  return date.precision === 'jour' || date.precision === 'jours'
}
