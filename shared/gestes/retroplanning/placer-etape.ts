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
import { getPlace } from '../../rules/retroplanning/index-plan'
import { DatesDeplacees } from './decaler-dates'
import { writeDateEtape } from './decaler-ecriture'
import { formatDecalage, formatRecit, formatTete } from './decaler-recit'
import { deplacerSuite, SANS_SUITE, writeDates, type OptionsDecalage } from './decaler-suite'
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
  options: OptionsDecalage,
): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  const label = `date de ${formatNom(dossier, id)}`
  const avant = getQuand(dossier, etape)
  if (isFaite(dossier, etape)) {
    const writes = new Ecritures(dossier)
    writeRealisee(dossier, writes, etape, quand)
    const recit = formatTete(dossier, id, quand, '')
    return success({ command: writes.build(label), recit })
  }
  const isPhase = place.enfants.length > 0
  const by = isPhase ? getEcart(avant, quand, getDe) : getEcart(avant, quand, getA)
  const dates = new DatesDeplacees(dossier)
  const isChanged = isPhase || !isSameJson(avant as Json, quand as Json)
  if (quand !== null && isChanged) dates.deplacer(place, quand)
  const follows = by !== null && (options.cascade || isPhase)
  const suite = follows ? deplacerSuite(dossier, dates, place, by, options) : null
  const writes = writeDates(dossier, dates, { fixer: id })
  if (quand === null && isChanged) writeDateEtape(dossier, writes, etape, null, true)
  const recit = formatRecit({
    dossier,
    dates,
    id,
    tete: formatTete(dossier, id, quand, by === null ? '' : formatDecalage(by)),
    suite: suite ?? SANS_SUITE,
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

/** By how much a side of a date moved; null when it did not. In months when one of the two is no finer than a month. */
export function getEcart(
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
