import type { DateFloue } from './date-floue'
import { buildJour } from './date-floue-build'
import { isDateIso } from './jour'
import type { DateIso } from './json'
import type { Result } from './result'
import { echec, success } from './result'

/** Reads a date as people write it. First version: the ISO day only. */
export function parseDateFloue(text: string, _reference?: DateIso): Result<DateFloue> {
  return isDateIso(text)
    ? success(buildJour(text))
    : echec(
        'date-illisible',
        'Je n’ai pas compris cette date. Essayez « juin 2022 » ou « 15/06/2022 ».',
      )
}
