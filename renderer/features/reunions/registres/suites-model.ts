import { setFields } from '../../../../shared/commands/set-fields'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Suite } from '../../../../shared/domain/suite.entity'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { isEnRetard, isSuiteOuverte, listSuites } from '../../../../shared/rules/suites.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { announce } from '../../../ui/status-region'
import type { FiltreRegistre } from './filtres'

/** The actions that a filter keeps: those that are overdue first, then those still open by due date, then the others. */
export function listRegistre(
  dossier: Dossier,
  filtre: FiltreRegistre,
  today: DateIso,
): readonly Suite[] {
  const { instance, etat } = filtre
  const texte = filtre.texte.trim()
  const kept = listSuites(dossier, {
    ...(instance !== '' && { instance }),
    ...(texte !== '' && { texte }),
    ...(etat === 'ouvertes' && { ouvertes: true }),
    ...(etat === 'retard' && { enRetardLe: today }),
    ...(etat === 'faites' && { statut: 'faite' as const }),
    ...(etat === 'abandonnees' && { statut: 'abandonnee' as const }),
  })
  const rank = (suite: Suite) => (isEnRetard(suite, today) ? 0 : isSuiteOuverte(suite) ? 1 : 2)
  return [...kept].sort((a, b) => rank(a) - rank(b))
}

/** Done today, or to be done again. */
export function setFaite(id: Id, isDone: boolean): void {
  const { dossier } = useCairn.getState()
  const patch = isDone
    ? { statut: 'faite', faiteLe: getCtx().today }
    : { statut: 'a_faire', faiteLe: null }
  const label = isDone ? MOTS.suites.command.done : MOTS.suites.command.undone
  execute(setFields(dossier, 'suites', id, patch, label))
  announce(isDone ? MOTS.suites.doneSaid : MOTS.suites.undoneSaid)
}
