import { addDays } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import type { AncreSaisie, ReglagesRetro } from './ancres'
import type { Retenu } from './retenus'

/** What the coordinator typed, and what a remedy changes in it. */
export type SaisieRetro = {
  readonly ancres: readonly AncreSaisie[]
  readonly reglages: ReglagesRetro
  /** Remedies taken that change neither a date typed here nor a setting. */
  readonly retenus: readonly Retenu[]
}

export type Remede = {
  readonly genre: 'repousser' | 'aout' | 'vacances'
  readonly saisie: SaisieRetro
  /** How many days imposed dates move; 0 when a setting changes. */
  readonly jours: number
  /** The lines that move, by key. */
  readonly deplacees: readonly string[]
  /** What would still not fit. */
  readonly reste: number
}

/** How many problems an input leaves. */
export type Compter = (saisie: SaisieRetro) => number

/** Beyond two years, another date is no remedy. */
const MAX_JOURS = 730
const PREMIER_PAS = 7
/** With more imposed dates, they are only tried together. */
const MAX_SEULES = 3

/**
 * What makes the plan fit, the least change first: to accept August or the holidays when that helps, then the shortest shift of one
 * imposed date, or of all, after which no later date would settle more. Shifts end on days when people meet. Every remedy has been
 * counted again with `compter` before it is given.
 */
export function listRemedes(
  saisie: SaisieRetro,
  compter: Compter,
  isOuvre: (jour: DateIso) => boolean,
): readonly Remede[] {
  const problemes = compter(saisie)
  if (problemes === 0) return []
  const reports = listGroupes(saisie)
    .flatMap((cles) => findReport(saisie, cles, problemes, compter, isOuvre))
    .sort(compareRemedes)
  return [...listReglages(saisie, problemes, compter), ...reports.slice(0, 1)].sort(compareRemedes)
}

/** The settings that can be loosened and that help. */
function listReglages(saisie: SaisieRetro, problemes: number, compter: Compter): readonly Remede[] {
  const { reglages } = saisie
  const essais = [
    { genre: 'aout', champ: 'eviterAout' },
    { genre: 'vacances', champ: 'eviterVacances' },
  ] as const
  return essais.flatMap(({ genre, champ }): readonly Remede[] => {
    if (!reglages[champ]) return []
    const essai = { ...saisie, reglages: { ...reglages, [champ]: false } }
    const reste = compter(essai)
    return reste < problemes ? [{ genre, saisie: essai, jours: 0, deplacees: [], reste }] : []
  })
}

function compareRemedes(a: Remede, b: Remede): number {
  return a.reste - b.reste || a.jours - b.jours || a.deplacees.length - b.deplacees.length
}

/** Each imposed date alone, then all together. */
function listGroupes({ ancres }: SaisieRetro): readonly (readonly string[])[] {
  const cles = ancres.flatMap(({ cle, jour }) => (jour === null ? [] : [cle]))
  if (cles.length < 2 || cles.length > MAX_SEULES) return [cles]
  return [...cles.map((cle) => [cle]), cles]
}

/** The fewest days after which these dates settle as much as they would in two years; nothing when they settle nothing. */
function findReport(
  saisie: SaisieRetro,
  cles: readonly string[],
  problemes: number,
  compter: Compter,
  isOuvre: (jour: DateIso) => boolean,
): readonly Remede[] {
  const but = compter(repousser(saisie, MAX_JOURS, cles))
  if (but >= problemes) return []
  const fits = (jours: number): boolean => compter(repousser(saisie, jours, cles)) <= but
  let trop = 0
  let assez = PREMIER_PAS
  while (assez < MAX_JOURS && !fits(assez)) {
    trop = assez
    assez = Math.min(assez * 2, MAX_JOURS)
  }
  while (assez - trop > 1) {
    const milieu = Math.floor((assez + trop) / 2)
    if (fits(milieu)) assez = milieu
    else trop = milieu
  }
  const jours = findJourOuvre(saisie, cles, assez, isOuvre, fits)
  return [
    {
      genre: 'repousser',
      saisie: repousser(saisie, jours, cles),
      jours,
      deplacees: cles,
      reste: but,
    },
  ]
}

/** Days when nobody meets are skipped; a week holds one that suits, unless several dates never agree. */
function findJourOuvre(
  saisie: SaisieRetro,
  cles: readonly string[],
  depart: number,
  isOuvre: (jour: DateIso) => boolean,
  fits: (jours: number) => boolean,
): number {
  for (let jours = depart; jours < depart + PREMIER_PAS; jours += 1) {
    const moved = repousser(saisie, jours, cles).ancres.filter(({ cle }) => cles.includes(cle))
    if (moved.every(({ jour }) => jour === null || isOuvre(jour)) && fits(jours)) return jours
  }
  return depart
}

/** The same input with these lines so many days later. */
export function repousser(
  saisie: SaisieRetro,
  jours: number,
  cles: readonly string[],
): SaisieRetro {
  return {
    ...saisie,
    ancres: saisie.ancres.map((ancre) =>
      ancre.jour !== null && cles.includes(ancre.cle)
        ? { ...ancre, jour: addDays(ancre.jour, jours) }
        : ancre,
    ),
  }
}
