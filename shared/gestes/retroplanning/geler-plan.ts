import { Ecritures } from '../../commands/ecritures'
import { listRows, type Dossier } from '../../domain/dossier'
import { REGISTRY } from '../../domain/registry'
import { formatCompte } from '../../kernel/accord'
import type { Ctx } from '../../kernel/ctx'
import type { Id } from '../../kernel/json'
import { formatJour } from '../../kernel/jour-format'
import { listOrdresBetween } from '../../kernel/ordre'
import { echec, success } from '../../kernel/result'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { getIndexPlan } from '../../rules/retroplanning/index-plan'
import type { ResultatGeste } from './geste-etape'

/** Keeps the dates of the plan as they are today under a name, to be compared with. Refused when no step has a date. */
export function gelerPlan(dossier: Dossier, ctx: Ctx, nom: string): ResultatGeste {
  const dated = getIndexPlan(dossier).places.flatMap(({ etape }) => {
    const date = getQuand(dossier, etape)
    return date === null ? [] : [{ etape: etape.id, date }]
  })
  if (dated.length === 0) {
    return echec('plan-sans-date', 'Aucune étape n’a encore de date\u00a0: il n’y a rien à garder.')
  }
  const writes = new Ecritures(dossier)
  const title = nom.trim() || `Plan du ${formatJour(ctx.today)}`
  let last: string | null = null
  for (const { ordre } of listRows(dossier, 'plansReference')) {
    if (last === null || ordre > last) last = ordre
  }
  const [ordre = 'a0'] = listOrdresBetween(last, null, 1)
  const plan = REGISTRY.plansReference.create(ctx, { nom: title, jour: ctx.today, ordre })
  writes.create('plansReference', plan)
  for (const row of dated) {
    writes.create('datesReference', REGISTRY.datesReference.create(ctx, { plan: plan.id, ...row }))
  }
  const count = formatCompte(dated.length, { one: 'date gardée', many: 'dates gardées' })
  return success({
    command: writes.build(`plan de référence «\u00a0${title}\u00a0»`),
    recit: `«\u00a0${title}\u00a0»\u00a0: ${count}.`,
  })
}

/** Forgets a plan of reference and its dates; the plan itself does not change. */
export function supprimerPlanReference(dossier: Dossier, plan: Id): ResultatGeste {
  const row = dossier.plansReference[plan]
  if (row === undefined) return echec('plan-introuvable', 'Ce plan de référence n’existe plus.')
  const writes = new Ecritures(dossier)
  for (const date of listRows(dossier, 'datesReference')) {
    if (date.plan === plan) writes.delete('datesReference', date)
  }
  writes.delete('plansReference', row)
  const nom = `«\u00a0${row.nom.trim() || 'Sans nom'}\u00a0»`
  return success({
    command: writes.build(`suppression du plan de référence ${nom}`),
    recit: `${nom} n’est plus gardé.`,
  })
}
