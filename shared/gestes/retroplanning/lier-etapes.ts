import { Ecritures } from '../../commands/ecritures'
import type { Dependance } from '../../domain/dependance.entity'
import type { Dossier } from '../../domain/dossier'
import { REGISTRY } from '../../domain/registry'
import type { Ctx } from '../../kernel/ctx'
import type { Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import {
  explainCycle,
  findCycle,
  listPredecesseurs,
} from '../../rules/retroplanning/dependances.rules'
import { getPlace } from '../../rules/retroplanning/index-plan'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

export type DelaiLien = {
  readonly delai?: number | null
  readonly unite?: Dependance['uniteDelai']
  /** Key of a legal or usual delay, which then gives the value. */
  readonly delaiUsuel?: string
  readonly motif?: string
}

/** Says that `etape` comes after `avant`, with a delay. A link that is there takes the new delay. Refused, and told why, for a ring. */
export function lierEtapes(
  dossier: Dossier,
  ctx: Ctx,
  avant: Id,
  etape: Id,
  { delai = null, unite = null, delaiUsuel = '', motif = '' }: DelaiLien = {},
): ResultatGeste {
  if (getPlace(dossier, avant) === undefined || getPlace(dossier, etape) === undefined) {
    return buildIntrouvable()
  }
  const ring = findCycle(dossier, avant, etape)
  if (ring !== null) return echec('cycle', explainCycle(dossier, ring))
  const writes = new Ecritures(dossier)
  const values = {
    delai,
    uniteDelai: delai === null ? unite : (unite ?? 'jours'),
    delaiUsuel,
    motif: motif.trim(),
  }
  const known = listPredecesseurs(dossier, etape).find((link) => link.etape.id === avant)
  if (known !== undefined) writes.set('dependances', known.dependance.id, values)
  else writes.create('dependances', REGISTRY.dependances.create(ctx, { etape, avant, ...values }))
  const command = writes.build('lien entre deux étapes')
  const recit = `${formatNom(dossier, etape)} vient après ${formatNom(dossier, avant)}.`
  return success({ command, recit })
}
