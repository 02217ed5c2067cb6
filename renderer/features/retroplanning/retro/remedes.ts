import { addDays } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import type { AncreSaisie, ReglagesRetro } from './ancres'

/** What the coordinator typed, and what a remedy changes in it. */
export type SaisieRetro = {
  readonly ancres: readonly AncreSaisie[]
  readonly reglages: ReglagesRetro
}

export type Remede = {
  readonly genre: 'repousser' | 'aout' | 'vacances'
  readonly saisie: SaisieRetro
  /** How many days the imposed dates move; 0 when a setting changes. */
  readonly jours: number
  /** What would still not fit. */
  readonly reste: number
}

/** Beyond two years, another date is no remedy. */
const MAX_JOURS = 730
const PREMIER_PAS = 7

/**
 * What makes the plan fit, the least change first: to accept August or the holidays when that helps, then the shortest shift of the
 * imposed dates that settles everything, to days when people meet. `compter` says how many problems an input leaves.
 */
export function listRemedes(
  saisie: SaisieRetro,
  compter: (saisie: SaisieRetro) => number,
  isOuvre: (jour: DateIso) => boolean,
): readonly Remede[] {
  const problemes = compter(saisie)
  if (problemes === 0) return []
  const remedes: Remede[] = []
  const { reglages } = saisie
  const essais = [
    { genre: 'aout', champ: 'eviterAout' },
    { genre: 'vacances', champ: 'eviterVacances' },
  ] as const
  for (const { genre, champ } of essais) {
    if (!reglages[champ]) continue
    const essai = { ...saisie, reglages: { ...reglages, [champ]: false } }
    const reste = compter(essai)
    if (reste < problemes) remedes.push({ genre, saisie: essai, jours: 0, reste })
  }
  const jours = findReport(saisie, compter, isOuvre)
  if (jours !== null)
    remedes.push({ genre: 'repousser', saisie: repousser(saisie, jours), jours, reste: 0 })
  return remedes.sort((a, b) => a.reste - b.reste || a.jours - b.jours)
}

/** The fewest days by which the imposed dates must move for everything to fit; null beyond two years. */
function findReport(
  saisie: SaisieRetro,
  compter: (saisie: SaisieRetro) => number,
  isOuvre: (jour: DateIso) => boolean,
): number | null {
  const fits = (jours: number): boolean => compter(repousser(saisie, jours)) === 0
  let trop = 0
  let assez = PREMIER_PAS
  while (!fits(assez)) {
    trop = assez
    if (assez >= MAX_JOURS) return null
    assez = Math.min(assez * 2, MAX_JOURS)
  }
  while (assez - trop > 1) {
    const milieu = Math.floor((assez + trop) / 2)
    if (fits(milieu)) assez = milieu
    else trop = milieu
  }
  // The first days after it when nobody meets are skipped; a week holds one at least, unless the dates never agree.
  for (let jours = assez; jours < assez + PREMIER_PAS; jours += 1) {
    const { ancres } = repousser(saisie, jours)
    if (ancres.every(({ jour }) => jour === null || isOuvre(jour)) && fits(jours)) return jours
  }
  return assez
}

export function repousser(saisie: SaisieRetro, jours: number): SaisieRetro {
  return {
    ...saisie,
    ancres: saisie.ancres.map((ancre) => ({ ...ancre, jour: addJours(ancre.jour, jours) })),
  }
}

function addJours(jour: DateIso | null, jours: number): DateIso | null {
  return jour === null ? null : addDays(jour, jours)
}
