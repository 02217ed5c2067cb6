import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { addDelai, getAuPlusTard, type UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'

type Compter = typeof addDelai

/**
 * The same answer, remembered as long as the calendar lives: a plan counts the same few delays from the same days thousands of times,
 * and each remedy tried counts them again.
 */
function remember(compter: Compter): Compter {
  const cache = new WeakMap<Calendrier, Map<string, Map<DateIso, DateIso>>>()
  return (calendrier, jour, valeur, unite) => {
    let delais = cache.get(calendrier)
    if (delais === undefined) {
      delais = new Map()
      cache.set(calendrier, delais)
    }
    const key = `${valeur} ${unite ?? ''}`
    let jours = delais.get(key)
    if (jours === undefined) {
      jours = new Map()
      delais.set(key, jours)
    }
    let answer = jours.get(jour)
    if (answer === undefined) {
      answer = compter(calendrier, jour, valeur, unite)
      jours.set(jour, answer)
    }
    return answer
  }
}

/** See `addDelai`. */
export const addDelaiConnu: (
  calendrier: Calendrier,
  jour: DateIso,
  valeur: number,
  unite: UniteDuree | null,
) => DateIso = remember(addDelai)

/** See `getAuPlusTard`. */
export const getAuPlusTardConnu: typeof addDelaiConnu = remember(getAuPlusTard)
