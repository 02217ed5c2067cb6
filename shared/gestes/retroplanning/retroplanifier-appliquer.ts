import { Ecritures } from '../../commands/ecritures'
import type { Command } from '../../domain/command'
import { getRow, type Dossier } from '../../domain/dossier'
import type { Ctx } from '../../kernel/ctx'
import type { DateFloue } from '../../kernel/date-floue'
import { isSameJson, type Id, type Json } from '../../kernel/json'
import { writePrevue } from './decaler-ecriture'
import type { PropositionPlan } from './retroplanifier-types'

/**
 * Writes the lines of a proposal, all or those kept, in one gesture. The plan before its first move stays in `initiale`; the meeting of
 * a step takes its date; an imposed date becomes « date imposée » in the plan. Done steps are never written.
 */
export function appliquerProposition(
  dossier: Dossier,
  _ctx: Ctx,
  proposition: PropositionPlan,
  garder?: ReadonlySet<Id>,
): Command {
  const writes = new Ecritures(dossier)
  for (const { etape: id, avant, propose, fixe } of proposition.lignes) {
    const etape = getRow(dossier, 'etapes', id)
    if (etape === undefined || propose === null) continue
    if (garder !== undefined && !garder.has(id)) continue
    if (isSame(avant, propose)) continue
    const reunion = getRow(dossier, 'reunions', etape.reunion)
    writePrevue(writes, etape, propose, reunion?.date ?? null)
    if (fixe) writes.set('etapes', id, { fixe: true })
    if (reunion !== undefined) writes.set('reunions', reunion.id, { date: propose as Json })
  }
  return writes.build('plan compté à rebours')
}

function isSame(a: DateFloue | null, b: DateFloue | null): boolean {
  return isSameJson(a as Json, b as Json)
}
