import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildPlage } from '../../kernel/date-floue-build'

/**
 * What several dates cover, each end with the words of the date that gives it: « février 2022 » and « 20 octobre 2022 » make « de
 * février au 20 octobre 2022 ». Between two dates of the same end the vaguer is kept. Null for no date; a lone date is itself.
 */
export function getEtendue(dates: readonly DateFloue[]): DateFloue | null {
  const [only] = dates
  if (only === undefined) return null
  if (dates.length === 1) return only
  let first = getDe(only)
  let last = getA(only)
  for (const date of dates) {
    const de = getDe(date)
    const a = getA(date)
    if (de.debut < first.debut || (de.debut === first.debut && de.fin > first.fin)) first = de
    if (a.fin > last.fin || (a.fin === last.fin && a.debut < last.debut)) last = a
  }
  if (first.fin >= last.fin) return first
  if (last.debut <= first.debut) return last
  return buildPlage(first, last)
}

/** The first end of a date, without time nor open side. */
export function getDe(date: DateFloue): DateFloue {
  if (date.plage !== undefined) return date.plage.de
  return date.jours === undefined ? getNue(date) : buildJour(date.debut)
}

/** The last end of a date, without time nor open side. */
export function getA(date: DateFloue): DateFloue {
  if (date.plage !== undefined) return date.plage.a
  return date.jours === undefined ? getNue(date) : buildJour(date.fin)
}

function getNue(date: DateFloue): DateFloue {
  if (date.borne === undefined && date.heure === undefined) return date
  const { borne: _borne, heure: _heure, ...rest } = date
  return rest
}
