import { getRow, type Dossier } from '../domain/dossier'
import type { PointOrdreDuJour } from '../domain/point-ordre-du-jour.entity'
import type { Reunion } from '../domain/reunion.entity'
import type { Suite } from '../domain/suite.entity'
import type { Id } from '../kernel/json'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { listChildren } from './enfants'
import { getId, type Vers } from './identifiant'
import { listPoints, listSerie } from './reunions.rules'
import { isSuiteOuverte } from './suites.rules'

/** A point of an earlier meeting that comes back, and why; `suites`: what is still to be done about it. */
export type AReporter = {
  readonly point: PointOrdreDuJour
  readonly motif: 'non_traite' | 'recurrent' | 'suite_ouverte'
  readonly suites: readonly Suite[]
}

/**
 * What an agenda takes over from the meeting before it in its series (or from the one that names it as the next): points not dealt
 * with, those that come back at each meeting, those with something still to do. A cancelled meeting gives all its points, and so does
 * the one before it. Never a point that a later one already continues in this meeting or in the ones read.
 */
export function listAReporter(dossier: Dossier, reunion: Vers): readonly AReporter[] {
  const id = getId(reunion)
  const sources = listSources(dossier, id)
  const taken = new Set<Id>()
  for (const meeting of [id, ...sources.map((source) => source.id)]) {
    for (const point of listPoints(dossier, meeting)) {
      for (const origine of listOrigines(dossier, point.id)) taken.add(origine.id)
    }
  }
  return sources.flatMap((source) => {
    const isHeld = isTenue(dossier, source)
    return listPoints(dossier, source).flatMap((point): AReporter[] => {
      if (taken.has(point.id)) return []
      const suites = listSuitesDuFil(dossier, point.id)
      const isLeft =
        source.statut === 'annulee' ||
        point.statut === 'non_traite' ||
        (isHeld && !isTraite(dossier, point))
      if (isLeft) return [{ point, motif: 'non_traite', suites }]
      if (point.recurrent) return [{ point, motif: 'recurrent', suites }]
      return suites.length > 0 ? [{ point, motif: 'suite_ouverte', suites }] : []
    })
  })
}

/** The meetings to read, the oldest first: those that name this one as the next, else back to the last that was not cancelled. */
function listSources(dossier: Dossier, id: Id): readonly Reunion[] {
  const named = listChildren(dossier, 'reunions', 'suivante', id).filter((one) => one.id !== id)
  const serie = listSerie(dossier, id)
  const at = serie.findIndex((one) => one.id === id)
  const found: Reunion[] = []
  for (let i = at - 1; i >= 0 && named.length === 0; i -= 1) {
    const source = serie[i] as Reunion
    found.unshift(source)
    if (source.statut !== 'annulee') break
  }
  return named.length > 0 ? named : found
}

/** Said to be held, or with something that only a held meeting has. */
function isTenue(dossier: Dossier, reunion: Reunion): boolean {
  if (reunion.statut === 'tenue' || reunion.suspendue) return true
  if (reunion.statutCompteRendu !== null) return true
  return listPoints(dossier, reunion).some(({ statut }) => statut === 'traite')
}

/** Said to be dealt with; when nothing is said, notes or a decision tell it. */
function isTraite(dossier: Dossier, point: PointOrdreDuJour): boolean {
  if (point.statut !== null) return point.statut === 'traite'
  return (
    !isTexteVide(point.notes) || listChildren(dossier, 'decisions', 'point', point.id).length > 0
  )
}

/** What is open about a point and about those it continues; an action of one of their decisions counts. */
export function listSuitesDuFil(dossier: Dossier, id: Id): readonly Suite[] {
  return [id, ...listOrigines(dossier, id).map((origine) => origine.id)]
    .flatMap((point) => [
      ...listChildren(dossier, 'suites', 'point', point),
      ...listChildren(dossier, 'decisions', 'point', point)
        .flatMap((decision) => listChildren(dossier, 'suites', 'decision', decision.id))
        .filter((suite) => getRow(dossier, 'pointsOrdreDuJour', suite.point) === undefined),
    ])
    .filter(isSuiteOuverte)
}

/** What is still to be done of an earlier meeting, and that no agenda holds. */
export type SuitesAReprendre = { readonly reunion: Reunion; readonly suites: readonly Suite[] }

/**
 * The open actions that no point holds, by the meeting they come from: all those before this one in its series, or those that name it
 * as the next, the oldest first.
 */
export function listSuitesSansPoint(dossier: Dossier, reunion: Vers): readonly SuitesAReprendre[] {
  const id = getId(reunion)
  const serie = listSerie(dossier, id)
  const before = serie.slice(
    0,
    Math.max(
      0,
      serie.findIndex((one) => one.id === id),
    ),
  )
  const named = listChildren(dossier, 'reunions', 'suivante', id).filter(
    (one) => one.id !== id && !before.includes(one),
  )
  return [...before, ...named]
    .map((source) => ({
      reunion: source,
      suites: listChildren(dossier, 'suites', 'reunion', source.id).filter(
        (suite) => isSuiteOuverte(suite) && !hasPoint(dossier, suite),
      ),
    }))
    .filter(({ suites }) => suites.length > 0)
}

function hasPoint(dossier: Dossier, { point, decision }: Suite): boolean {
  const decided = getRow(dossier, 'decisions', decision)?.point ?? null
  return [point, decided].some((one) => getRow(dossier, 'pointsOrdreDuJour', one) !== undefined)
}

/**
 * The meetings a point comes from, the nearest first: those of the points it continues, then those of the actions put on its agenda.
 */
export function listReunionsOrigine(dossier: Dossier, pointId: Id): readonly Reunion[] {
  const chain = listOrigines(dossier, pointId)
  const own = getRow(dossier, 'pointsOrdreDuJour', pointId)?.reunion ?? null
  const suites = [pointId, ...chain.map(({ id }) => id)].flatMap((id) =>
    listChildren(dossier, 'suites', 'point', id),
  )
  const ids = new Set([...chain, ...suites].map(({ reunion }) => reunion))
  ids.delete(own)
  return [...ids].flatMap((id) => getRow(dossier, 'reunions', id) ?? [])
}

/** The points that one continues, the nearest first, back to the first; each once, even where a merge has closed a circle. */
export function listOrigines(dossier: Dossier, pointId: Id): readonly PointOrdreDuJour[] {
  const found: PointOrdreDuJour[] = []
  const seen = new Set<Id>([pointId])
  let next = getRow(dossier, 'pointsOrdreDuJour', pointId)?.origine ?? null
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const point = getRow(dossier, 'pointsOrdreDuJour', next)
    if (point === undefined) break
    found.push(point)
    next = point.origine
  }
  return found
}
