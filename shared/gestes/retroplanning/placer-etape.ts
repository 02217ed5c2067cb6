import { Ecritures } from '../../commands/ecritures'
import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { DateFloue } from '../../kernel/date-floue'
import { getDaysBetween, getMonthsBetween } from '../../kernel/date-floue-compare'
import type { Decalage } from '../../kernel/date-floue-shift'
import { isSameJson, type Id, type Json } from '../../kernel/json'
import { success } from '../../kernel/result'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { getA, getDe } from '../../rules/retroplanning/etendue'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getPlace, listDescendants } from '../../rules/retroplanning/index-plan'
import { listCascade } from './decaler-cascade'
import { writeDateEtape } from './decaler-ecriture'
import { moveEtape, type OptionsDecalage } from './decaler-etape'
import { formatDecalage, formatRecit } from './decaler-recit'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

/**
 * Gives a step the date that was written, whatever its precision; null takes it away. Of a step that is done, its actual date is
 * corrected and nothing follows. With `cascade`, what waits for it follows by as much as its end moved (its beginning, for the steps
 * of a phase): in months when one of the two dates is no finer than a month, in days otherwise.
 */
export function placerEtape(
  dossier: Dossier,
  id: Id,
  quand: DateFloue | null,
  { cascade }: OptionsDecalage,
): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  const writes = new Ecritures(dossier)
  const label = `date de ${formatNom(dossier, id)}`
  const avant = getQuand(dossier, etape)
  if (isFaite(dossier, etape)) {
    writeRealisee(dossier, writes, etape, quand)
    const recit = formatRecit({ dossier, id, apres: quand, ecart: '', suivent: [], retenus: [] })
    return success({ command: writes.build(label), recit })
  }
  const isPhase = place.enfants.length > 0
  const by = isPhase ? getEcart(avant, quand, getDe) : getEcart(avant, quand, getA)
  const follows = by !== null && (cascade || isPhase)
  const plusTard = by !== null && ('months' in by ? by.months : by.days) > 0
  const { bouges, retenus } = follows
    ? listCascade(dossier, id, { cascade, plusTard })
    : { bouges: [], retenus: [] }
  const others = bouges.filter((one) => one.id !== id)
  if (by !== null) for (const one of others) moveEtape(dossier, writes, one, by)
  if (!isSameJson(avant as Json, quand as Json) || isPhase) {
    writeDateEtape(dossier, writes, etape, quand, true)
  }
  const under = new Set(listDescendants(place).map((one) => one.etape.id))
  const recit = formatRecit({
    dossier,
    id,
    apres: quand,
    ecart: by === null ? '' : formatDecalage(by),
    suivent: others.filter((one) => !under.has(one.id)),
    retenus: retenus.filter((one) => one !== id && !under.has(one)),
  })
  return success({ command: writes.build(label), recit })
}

/** What happened is corrected where it is said: on the step, and on its meeting. */
function writeRealisee(
  dossier: Dossier,
  writes: Ecritures,
  etape: Etape,
  quand: DateFloue | null,
): void {
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  if (reunion === undefined || etape.realisee !== null || etape.statut === 'realisee') {
    writes.set('etapes', etape.id, { realisee: quand as Json })
  }
  if (reunion !== undefined) writes.set('reunions', reunion.id, { date: quand as Json })
}

function getEcart(
  avant: DateFloue | null,
  apres: DateFloue | null,
  getSide: (date: DateFloue) => DateFloue,
): Decalage | null {
  if (avant === null || apres === null) return null
  const [from, to] = [getSide(avant), getSide(apres)]
  const isFine = [from, to].every((date) => /^(?:jour|semaine)$/.test(date.precision))
  const days = getDaysBetween(from, to)
  const months = getMonthsBetween(from, to)
  if (isFine) return days === 0 ? null : { days }
  return months === 0 ? null : { months }
}
