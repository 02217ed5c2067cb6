import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { addDelai, getAuPlusTard, type UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'

type Compter = typeof addDelai

/**
 * The same answer, remembered as long as the calendar lives: a plan counts the same few delays from the same days thousands of times,
 * and each remedy tried counts them again.
 */
function remember(compter: Compter): Compter {
  const cache = new WeakMap<
    Calendrier,
    Map<UniteDuree | null, Map<number, Map<DateIso, DateIso>>>
  >()
  return (calendrier, jour, valeur, unite) => {
    const jours = getOrAdd(getOrAdd(getOrAdd(cache, calendrier), unite), valeur)
    let answer = jours.get(jour)
    if (answer === undefined) {
      answer = compter(calendrier, jour, valeur, unite)
      jours.set(jour, answer)
    }
    return answer
  }
}

type Table<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown }

/** The map under a key, made when it is asked for. */
function getOrAdd<K, L, V>(table: Table<K, Map<L, V>>, key: K): Map<L, V> {
  const known = table.get(key)
  if (known !== undefined) return known
  const made = new Map<L, V>()
  table.set(key, made)
  return made
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
