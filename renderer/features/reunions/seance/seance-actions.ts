import { combine } from '../../../../shared/commands/combine'
import { setFields, type Patch } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import { getRow } from '../../../../shared/domain/dossier'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import type { Id } from '../../../../shared/kernel/json'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { announce } from '../../../ui/status-region'
import { isVerrouille } from '../verrou'
import { getSecondes, GENERAL, readChrono, writeChrono } from './chrono'

/** The point that is shown: the one chosen, else the first that is still to be dealt with, else the last. */
export function findCourant(points: readonly PointOrdreDuJour[], courant: Id | null): Id {
  if (courant === GENERAL || points.some(({ id }) => id === courant)) return courant as Id
  return (points.find(isATraiter) ?? points.at(-1))?.id ?? GENERAL
}

export function isATraiter({ statut }: Pick<PointOrdreDuJour, 'statut'>): boolean {
  return statut === null || statut === 'a_traiter'
}

/** Writes the time spent on the point shown, and counts on from now. Nobody did anything: there is nothing to undo. */
export function saveTemps(reunionId: Id): void {
  const chrono = readChrono(reunionId)
  if (chrono.depuis === null) return
  const { now } = getCtx()
  const point = getRow(useCairn.getState().dossier, 'pointsOrdreDuJour', chrono.courant)
  const seconds = getSecondes(chrono, now)
  writeChrono(reunionId, { ...chrono, depuis: now })
  if (point === undefined || seconds === 0 || isVerrouille(reunionId)) return
  const tempsPasse = (point.tempsPasse ?? 0) + seconds
  execute({ ...setPoint(point.id, { tempsPasse }, MOTS.commands.temps), undo: 'never' })
}

/** Shows another point; its time starts where it had stopped. */
export function goToPoint(reunionId: Id, courant: Id): void {
  saveTemps(reunionId)
  writeChrono(reunionId, { ...readChrono(reunionId), courant })
}

/** The point before or after, and the general notes after the last one. */
export function goByStep(reunionId: Id, step: -1 | 1): void {
  const points = listPoints(useCairn.getState().dossier, reunionId)
  const all = [...points.map(({ id }) => id), GENERAL]
  const at = all.indexOf(findCourant(points, readChrono(reunionId).courant))
  const next = all[at + step]
  if (next === undefined) announce(step < 0 ? MOTS.firstPoint : MOTS.lastPoint)
  else goToPoint(reunionId, next)
}

/** Opens the meeting, or goes on with it. */
export function openSeance(reunionId: Id): void {
  if (isVerrouille(reunionId)) return
  const { dossier } = useCairn.getState()
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return
  const statutCompteRendu = reunion.statutCompteRendu ?? 'brouillon'
  execute(
    setFields(
      dossier,
      'reunions',
      reunionId,
      { statut: 'tenue', suspendue: false, statutCompteRendu },
      MOTS.commands.open,
    ),
  )
  const courant = findCourant(listPoints(dossier, reunionId), readChrono(reunionId).courant)
  writeChrono(reunionId, { courant, depuis: getCtx().now })
}

/** Stops the clock: a pause. */
export function pauseSeance(reunionId: Id): void {
  saveTemps(reunionId)
  writeChrono(reunionId, { ...readChrono(reunionId), depuis: null })
}

/** Closes the meeting: what was not dealt with is said so, and comes back on the next agenda. One gesture. */
export function closeSeance(reunionId: Id): void {
  pauseSeance(reunionId)
  if (isVerrouille(reunionId)) return
  const { dossier } = useCairn.getState()
  const left = listPoints(dossier, reunionId).filter(isATraiter)
  const patch = { statut: 'tenue', suspendue: left.length > 0 }
  execute(
    combine(MOTS.commands.close, [
      setFields(dossier, 'reunions', reunionId, patch, MOTS.commands.close),
      ...left.map(({ id }) => setPoint(id, { statut: 'non_traite' }, MOTS.commands.close)),
    ]),
  )
  addAvis({ ton: 'succes', texte: MOTS.closed(left.length), action: 'annuler' })
}

/** Says whether a point was dealt with; asked twice, it is to be dealt with again. */
export function setPointStatut(id: Id, statut: 'traite' | 'non_traite'): void {
  const point = getRow(useCairn.getState().dossier, 'pointsOrdreDuJour', id)
  if (point === undefined || isVerrouille(point.reunion)) return
  const next = point.statut === statut ? 'a_traiter' : statut
  execute(setPoint(id, { statut: next }, MOTS.commands.statut(point.titre)))
  announce(MOTS.statutSaid[next])
}

function setPoint(id: Id, patch: Patch, label: string): Command {
  return setFields(useCairn.getState().dossier, 'pointsOrdreDuJour', id, patch, label)
}
