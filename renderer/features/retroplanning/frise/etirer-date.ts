import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { buildPlage } from '../../../../shared/kernel/date-floue-build'
import { shiftDateFloue, type Decalage } from '../../../../shared/kernel/date-floue-shift'
import { echec, success, type Result } from '../../../../shared/kernel/result'

/** The date drawn while one of its edges is dragged: the other one stays. The gesture itself decides what is kept. */
export function etirerDate(
  date: DateFloue,
  bord: 'debut' | 'fin',
  by: Decalage,
): Result<DateFloue> {
  const de = date.plage?.de ?? withoutBorne(date)
  const a = date.plage?.a ?? withoutBorne(date)
  const moved = shiftDateFloue(bord === 'debut' ? de : a, by)
  if (!moved.ok) return moved
  const [from, to] = bord === 'debut' ? [moved.value, a] : [de, moved.value]
  if (from.debut > to.fin || date.precision === 'jours') return echec('bords', 'bords')
  return success(buildPlage(from, to))
}

function withoutBorne(date: DateFloue): DateFloue {
  const { borne: _borne, heure: _heure, ...rest } = date
  return rest
}
