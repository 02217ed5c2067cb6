import type { Dossier } from '../../domain/dossier'
import { addBorne, type DateFloue } from '../../kernel/date-floue'
import { buildMois, buildPlage } from '../../kernel/date-floue-build'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { shiftDateFloue, type Decalage } from '../../kernel/date-floue-shift'
import { splitJour } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { getA, getDe } from '../../rules/retroplanning/etendue'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getPlace } from '../../rules/retroplanning/index-plan'
import { DatesDeplacees } from './decaler-dates'
import { getDateMobile } from './decaler-ecriture'
import { formatRecit } from './decaler-recit'
import { deplacerSuite, SANS_SUITE, writeDates, type OptionsDecalage } from './decaler-suite'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'
import { getEcart } from './placer-etape'

/**
 * Moves the beginning or the end of a step alone: « mars 2022 » whose end moves by a month is « mars-avril 2022 ». Days move a day;
 * a month, and what is vaguer, moves by the nearest months. With `cascade`, what waits for its end follows by as much as it moved, as
 * when a step is shifted. Refused for a phase that has the dates of its steps, for what is done, and
 * when the end would come before the beginning.
 */
export function etirerEtape(
  dossier: Dossier,
  id: Id,
  bord: 'debut' | 'fin',
  by: Decalage,
  options: OptionsDecalage = { cascade: true },
): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  const nom = formatNom(dossier, id)
  if (place.enfants.length > 0) {
    return echec('phase', `${nom} dure ce que durent ses étapes\u00a0: étirez l’une d’elles.`)
  }
  if (isFaite(dossier, etape))
    return echec('etape-faite', `${nom} est faite\u00a0: sa date ne s’étire plus.`)
  const date = getDateMobile(dossier, etape)
  if (date === null) return echec('etape-sans-date', `${nom} n’a pas encore de date.`)
  const next = stretch(date, bord, by)
  if (next === null) {
    return echec('trop-court', `${nom}\u00a0: la fin viendrait avant le début. Rien n’a changé.`)
  }
  const dates = new DatesDeplacees(dossier)
  dates.deplacer(place, next)
  const ecart = getEcart(date, next, getA)
  const suite = ecart === null ? null : deplacerSuite(dossier, dates, place, ecart, options)
  const edge = bord === 'debut' ? 'le début' : 'la fin'
  const recit = formatRecit({
    dossier,
    dates,
    id,
    tete: `${nom}\u00a0: ${formatDateFloue(next)}, ${edge} a changé.`,
    suite: suite ?? SANS_SUITE,
  })
  return success({ command: writeDates(dossier, dates).build(`durée de ${nom}`), recit })
}

function stretch(date: DateFloue, bord: 'debut' | 'fin', by: Decalage): DateFloue | null {
  const de = toBout(getDe(date), date.debut)
  const a = toBout(getA(date), date.fin)
  const moved = shiftDateFloue(bord === 'debut' ? de : a, by, { orMonths: true })
  if (!moved.ok || moved.value.plage !== undefined) return null
  const [first, last] = bord === 'debut' ? [moved.value, a] : [de, moved.value]
  if (first.debut > last.debut || first.fin > last.fin) return null
  return addBorne(buildPlage(first, last), date.borne)
}

/** A quarter, a half-year or a year is stretched by its months. */
function toBout(date: DateFloue, day: DateIso): DateFloue {
  if (/^(?:jour|semaine|mois)$/.test(date.precision)) return date
  const { year, month } = splitJour(day)
  return buildMois(year, month)
}
