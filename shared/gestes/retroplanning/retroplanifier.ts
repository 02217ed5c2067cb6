import type { Command } from '../../domain/command'
import type { Dossier } from '../../domain/dossier'
import type { Ctx } from '../../kernel/ctx'
import type { DateIso, Id } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { Ecritures } from '../../commands/ecritures'
import type { Ancre, PropositionPlan } from './retroplanifier-types'

export type { Ancre, LigneProposition, ProblemePlan, PropositionPlan } from './retroplanifier-types'

export type DemandeRetro = { readonly ancres: readonly Ancre[]; readonly today: DateIso }

export function retroplanifier(
  _dossier: Dossier,
  _calendrier: Calendrier,
  _demande: DemandeRetro,
): PropositionPlan {
  return { lignes: [], problemes: [] }
}

export function appliquerProposition(
  dossier: Dossier,
  _ctx: Ctx,
  _proposition: PropositionPlan,
  _garder?: ReadonlySet<Id>,
): Command {
  return new Ecritures(dossier).build('plan compté à rebours')
}
