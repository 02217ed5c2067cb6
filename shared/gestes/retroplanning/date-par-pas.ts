import type { DateFloue } from '../../kernel/date-floue'
import { shiftDateFloue, type Decalage } from '../../kernel/date-floue-shift'
import { daysBetween } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'

const MOIS_DU_PAS: { readonly [precision: string]: number } = {
  trimestre: 3,
  semestre: 6,
  annee: 12,
}

/** The least by which a date moves and keeps its words: a day, a week, a month, a quarter… */
type Pas = { readonly par: 'days' | 'months'; readonly pas: number }

function getPas(modele: DateFloue): Pas {
  if (modele.jours !== undefined) return { par: 'days', pas: 7 }
  const ends = modele.plage === undefined ? [modele] : [modele.plage.de, modele.plage.a]
  if (ends.every(({ precision }) => precision === 'jour')) return { par: 'days', pas: 1 }
  if (ends.every(({ precision }) => precision === 'jour' || precision === 'semaine')) {
    return { par: 'days', pas: 7 }
  }
  const pas = Math.max(...ends.map(({ precision }) => MOIS_DU_PAS[precision] ?? 1))
  return { par: 'months', pas }
}

/**
 * The words of a date moved by whole steps, to the last (`sens` −1) or first (1) place where the day looked at keeps within the limit.
 * An open end, « d’ici … », stays open.
 */
export function shiftJusqua(
  modele: DateFloue,
  look: (date: DateFloue) => DateIso,
  limite: DateIso,
  sens: 1 | -1,
): DateFloue {
  const { par, pas } = getPas(modele)
  const size = par === 'days' ? pas : pas * 30.4
  const steps = Math.round(daysBetween(look(modele), limite) / size)
  const move = (count: number): DateFloue => {
    const by: Decalage = par === 'days' ? { days: count * pas } : { months: count * pas }
    const moved = shiftDateFloue(modele, by, { orMonths: true })
    return moved.ok ? moved.value : modele
  }
  const fits = (date: DateFloue): boolean =>
    sens < 0 ? look(date) <= limite : look(date) >= limite
  let count = steps - 2 * sens
  // From two steps on the right side (as far as months allow), towards the limit.
  for (let guard = 0; guard < 60 && !fits(move(count)); guard += 1) count += sens
  for (let guard = 0; guard < 60 && fits(move(count - sens)); guard += 1) count -= sens
  return move(count)
}
