import type { DateFloue } from './date-floue'
import { formatDateFloue } from './date-floue-format'
import { shiftParts, type Decalage } from './date-floue-shift-exact'
import { restoreWords, shiftNearest } from './date-floue-shift-nearest'
import type { Result } from './result'
import { echec, success } from './result'

export type { Decalage } from './date-floue-shift-exact'

/**
 * The date moved, with the same precision and the same words. A day moves by days or months (31 January + 1 month is the last day of
 * February), a week by weeks or months, a month by months, a quarter by 3 months, a half-year by 6, a year by 12. When the words
 * cannot follow (« fin 2022 » one month later), it fails with a sentence that asks for the new date; with `orMonths`, which a
 * cascade uses, it gives the nearest honest words (see `shiftNearest`).
 */
export function shiftDateFloue(
  date: DateFloue,
  by: Decalage,
  options: { readonly orMonths?: boolean } = {},
): Result<DateFloue> {
  const moved = shiftParts(date, by)
  if (moved !== undefined) {
    const same = date.borne === undefined ? moved : { ...moved, borne: date.borne }
    return success(options.orMonths === true ? restoreWords(same) : same)
  }
  if (options.orMonths === true) return success(shiftNearest(date, by))
  return echec(
    'decalage-impossible',
    `« ${formatDateFloue(date)} » ne peut pas se décaler ainsi avec les mêmes mots. Écrivez la nouvelle date.`,
  )
}
