import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Id } from '../../kernel/json'
import { listChildren } from '../../rules/enfants'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import {
  getIndexPlan,
  listAncetres,
  type IndexPlan,
  type PlaceEtape,
} from '../../rules/retroplanning/index-plan'
import { getDateMobile } from './decaler-ecriture'

export type Cascade = {
  /** What moves, each once: the step itself first, then in the order it is reached. */
  readonly bouges: readonly PlaceEtape[]
  /** What would have followed and does not: done, or with an imposed date. */
  readonly retenus: readonly Id[]
}

type Options = {
  readonly cascade: boolean
  /** Later: what waits for a phase follows when the end of the phase moves. */
  readonly plusTard: boolean
}

/**
 * What moves with a step: the steps under it and, with `cascade`, what waits for them, and so on. Done steps, interruptions, cancelled
 * steps, those without a date and, unless it is the one asked for, those with an imposed date stay, and nothing follows through them.
 * Linear in the steps and links reached.
 */
export function listCascade(dossier: Dossier, id: Id, { cascade, plusTard }: Options): Cascade {
  const index = getIndexPlan(dossier)
  const bouges: PlaceEtape[] = []
  const retenus: Id[] = []
  const seen = new Set<Id>()
  const asked = new Set<Id>()
  const queue: PlaceEtape[] = []
  const followed = new Set<Id>()

  const visit = (place: PlaceEtape): boolean => {
    const { etape } = place
    if (seen.has(etape.id)) return false
    seen.add(etape.id)
    if (isHeld(dossier, etape, asked.has(etape.id))) {
      if (etape.genre !== 'interruption' && etape.statut !== 'annulee') retenus.push(etape.id)
      return false
    }
    // A phase is put before the steps under it, and counted only when something in it moves.
    const at = bouges.length
    let moves = place.enfants.length === 0
    for (const enfant of place.enfants) moves = visit(enfant) || moves
    if (!moves && !hasDated(dossier, place)) moves = getDateMobile(dossier, etape) !== null
    if (place.enfants.length === 0 && getDateMobile(dossier, etape) === null) return false
    if (moves) {
      bouges.splice(at, 0, place)
      queue.push(place)
    }
    return moves
  }

  const root = index.byId.get(id)
  if (root === undefined) return { bouges, retenus }
  asked.add(id)
  visit(root)
  if (!cascade) return { bouges, retenus }
  for (let at = 0; at < queue.length; at += 1) {
    const place = queue[at] as PlaceEtape
    for (const bearer of listBearers(dossier, place, plusTard)) {
      if (followed.has(bearer.etape.id)) continue
      followed.add(bearer.etape.id)
      for (const next of listNext(dossier, index, bearer)) visit(next)
    }
  }
  return { bouges, retenus }
}

/** What a cascade leaves where it is. */
export function isHeld(dossier: Dossier, etape: Etape, isAsked: boolean): boolean {
  if (isFaite(dossier, etape)) return true
  if (isAsked) return false
  return etape.genre === 'interruption' || etape.statut === 'annulee' || etape.fixe
}

/** Whether the date of a phase is that of its steps: one of those that count has a date. */
export function hasDated(dossier: Dossier, { enfants }: PlaceEtape): boolean {
  return enfants.some(
    ({ etape }) =>
      etape.genre !== 'interruption' &&
      etape.statut !== 'annulee' &&
      getQuand(dossier, etape) !== null,
  )
}

function listNext(dossier: Dossier, index: IndexPlan, { etape }: PlaceEtape): PlaceEtape[] {
  return listChildren(dossier, 'dependances', 'avant', etape.id).flatMap((link) => {
    const next = link.etape === null ? undefined : index.byId.get(link.etape)
    return next === undefined ? [] : [next]
  })
}

/** What others may wait for when this step moves: itself, and the phases whose end it is, when it moves later. */
function listBearers(
  dossier: Dossier,
  place: PlaceEtape,
  plusTard: boolean,
): readonly PlaceEtape[] {
  const fin = getQuand(dossier, place.etape)?.fin
  if (!plusTard || fin === undefined) return [place]
  const above: PlaceEtape[] = []
  for (const ancetre of listAncetres(place)) {
    if (getQuand(dossier, ancetre.etape)?.fin !== fin) break
    above.push(ancetre)
  }
  return [place, ...above]
}
