import { applyCommand } from '../../commands/apply-command'
import { Ecritures } from '../../commands/ecritures'
import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { shiftDateFloue, type Decalage } from '../../kernel/date-floue-shift'
import type { Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getPlace, listDescendants } from '../../rules/retroplanning/index-plan'
import { listCascade } from './decaler-cascade'
import { getDateMobile, writeDateEtape } from './decaler-ecriture'
import { formatDecalage, formatRecit } from './decaler-recit'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

export type OptionsDecalage = {
  /** What waits for it follows by the same amount. */
  readonly cascade: boolean
}

/**
 * Moves a step, or all the steps of a phase, by so many months or days; with `cascade`, what waits for it and is not done follows by
 * the same amount, each keeping its precision. Refused for a step that is done, without a date, or whose words cannot move so little.
 */
export function decalerEtape(
  dossier: Dossier,
  id: Id,
  by: Decalage,
  { cascade }: OptionsDecalage,
): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  if (isFaite(dossier, etape)) {
    const texte = `${formatNom(dossier, id)} est faite\u00a0: corrigez sa date de réalisation plutôt que de la décaler.`
    return echec('etape-faite', texte)
  }
  const avant = getQuand(dossier, etape)
  if (avant === null) {
    return echec('etape-sans-date', `${formatNom(dossier, id)} n’a pas encore de date.`)
  }
  const single = place.enfants.length === 0
  const own = getDateMobile(dossier, etape)
  if (single && own !== null) {
    const moved = shiftDateFloue(own, by)
    if (!moved.ok) return moved
  }
  const plusTard = ('months' in by ? by.months : by.days) > 0
  const { bouges, retenus } = listCascade(dossier, id, { cascade, plusTard })
  if (bouges.length === 0) {
    return echec(
      'rien-a-decaler',
      `Rien à décaler\u00a0: dans ${formatNom(dossier, id)}, tout est fait.`,
    )
  }
  const writes = new Ecritures(dossier)
  for (const one of bouges) moveEtape(dossier, writes, one, by)
  const command = writes.build(`décalage de ${formatNom(dossier, id)}`)
  const under = new Set([id, ...listDescendants(place).map((one) => one.etape.id)])
  const after = applyCommand(dossier, command)
  const recit = formatRecit({
    dossier,
    id,
    apres: getQuand(after, after.etapes[id] ?? etape),
    ecart: formatDecalage(by),
    suivent: bouges.filter((one) => !under.has(one.id)),
    retenus: retenus.filter((one) => !under.has(one)),
  })
  return success({ command, recit })
}

/** One step of a cascade: its own date moves, with the nearest honest words. */
export function moveEtape(dossier: Dossier, writes: Ecritures, etape: Etape, by: Decalage): void {
  const own = getDateMobile(dossier, etape)
  if (own === null) return
  const moved = shiftDateFloue(own, by, { orMonths: true })
  if (moved.ok) writeDateEtape(dossier, writes, etape, moved.value)
}
