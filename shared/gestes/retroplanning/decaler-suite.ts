import { Ecritures } from '../../commands/ecritures'
import type { Dossier } from '../../domain/dossier'
import type { Id, Json } from '../../kernel/json'
import { isSameJson } from '../../kernel/json'
import { shiftDateFloue, type Decalage } from '../../kernel/date-floue-shift'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { listDescendants, type PlaceEtape } from '../../rules/retroplanning/index-plan'
import { listCascade } from './decaler-cascade'
import type { DatesDeplacees } from './decaler-dates'
import { writeDateEtape } from './decaler-ecriture'
import { respecterLiens, type Report } from './decaler-liens'

export type OptionsDecalage = {
  /** What waits for it follows by the same amount. */
  readonly cascade: boolean
}

/** What a move brings with it. */
export type Suite = {
  /** The other steps that took another date by the same amount, those under the one asked left out. */
  readonly suivent: readonly Id[]
  /** Those that so little does not move: their words are not that fine. */
  readonly immobiles: readonly Id[]
  /** Those put further than by that amount, to come after what they wait for. */
  readonly reports: readonly Report[]
  /** What would have followed and stays: done, or with an imposed date. */
  readonly retenus: readonly Id[]
}

export const SANS_SUITE: Suite = { suivent: [], immobiles: [], reports: [], retenus: [] }

function isPlusTard(by: Decalage): boolean {
  return ('months' in by ? by.months : by.days) > 0
}

/**
 * Moves in `dates` what follows a step: the steps under it that it has not moved itself and, with `cascade`, what waits for them, by the
 * same amount, each keeping its precision; then further what would come before what it waits for. Null when nothing may move.
 */
export function deplacerSuite(
  dossier: Dossier,
  dates: DatesDeplacees,
  racine: PlaceEtape,
  by: Decalage,
  { cascade }: OptionsDecalage,
): Suite | null {
  const options = { cascade, plusTard: isPlusTard(by) }
  const { bouges, retenus } = listCascade(dossier, racine.etape.id, options)
  if (bouges.length === 0) return null
  for (const place of bouges) {
    if (!dates.isMoved(place.etape.id)) deplacer(dates, place, by)
  }
  const moved = new Set(bouges)
  const isExact = (place: PlaceEtape): boolean => !moved.has(place) || !isArrondie(place, by, dates)
  const reports = cascade ? respecterLiens({ dossier, dates, racine, isExact }) : []
  const under = new Set([racine, ...listDescendants(racine)])
  const put = new Set(reports.map(({ place }) => place))
  const others = bouges.filter((place) => !under.has(place) && !put.has(place))
  const changed = others.filter((place) => hasChanged(dossier, dates, place))
  const kept = new Set(changed)
  const ids = new Set([...under].map(({ etape }) => etape.id))
  return {
    suivent: changed.map(({ etape }) => etape.id),
    immobiles: others.flatMap((place) =>
      kept.has(place) || place.enfants.length > 0 ? [] : [place.etape.id],
    ),
    reports,
    retenus: retenus.filter((id) => !ids.has(id)),
  }
}

/** Its own date moves, with the nearest honest words. */
function deplacer(dates: DatesDeplacees, place: PlaceEtape, by: Decalage): void {
  const own = dates.getMobile(place.etape)
  if (own === null) return
  const moved = shiftDateFloue(own, by, { orMonths: true })
  if (moved.ok && !isSameJson(own as Json, moved.value as Json)) dates.deplacer(place, moved.value)
}

/** Days move a date exactly when it is written in days. */
function isArrondie({ etape }: PlaceEtape, by: Decalage, dates: DatesDeplacees): boolean {
  const date = dates.getMobile(etape)
  if (date === null || 'months' in by) return false
  const ends = date.plage === undefined ? [date] : [date.plage.de, date.plage.a]
  return !ends.every(({ precision }) => precision === 'jour' || precision === 'jours')
}

function hasChanged(dossier: Dossier, dates: DatesDeplacees, place: PlaceEtape): boolean {
  if (!dates.isTouched(place)) return false
  if (dates.isMoved(place.etape.id) && place.enfants.length === 0) return true
  return !isSameJson(getQuand(dossier, place.etape) as Json, dates.getQuand(place) as Json)
}

/** Writes every date moved, on the step and on its meeting. `fixer`: the step whose meeting takes a date it had not. */
export function writeDates(
  dossier: Dossier,
  dates: DatesDeplacees,
  { fixer }: { readonly fixer?: Id } = {},
): Ecritures {
  const writes = new Ecritures(dossier)
  for (const [id, quand] of dates.list()) {
    const etape = dossier.etapes[id]
    if (etape !== undefined) writeDateEtape(dossier, writes, etape, quand, id === fixer)
  }
  return writes
}
