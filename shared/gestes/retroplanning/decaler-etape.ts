import type { Dossier } from '../../domain/dossier'
import { shiftDateFloue, type Decalage } from '../../kernel/date-floue-shift'
import type { Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getPlace } from '../../rules/retroplanning/index-plan'
import { DatesDeplacees } from './decaler-dates'
import { getDateMobile } from './decaler-ecriture'
import { formatDecalage, formatRecit, formatTete } from './decaler-recit'
import { deplacerSuite, writeDates, type OptionsDecalage } from './decaler-suite'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

/**
 * Moves a step, or all the steps of a phase, by so many months or days; with `cascade`, what waits for it and is not done follows by
 * the same amount, each keeping its precision, or goes to the next date that respects its link. Refused for a step that is done, without a date, or whose words cannot move so little.
 */
export function decalerEtape(
  dossier: Dossier,
  id: Id,
  by: Decalage,
  options: OptionsDecalage,
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
  const dates = new DatesDeplacees(dossier)
  const suite = deplacerSuite(dossier, dates, place, by, options)
  if (suite === null) {
    return echec(
      'rien-a-decaler',
      `Rien à décaler\u00a0: dans ${formatNom(dossier, id)}, tout est fait.`,
    )
  }
  const recit = formatRecit({
    dossier,
    dates,
    id,
    tete: formatTete(dossier, id, dates.getQuand(place), formatDecalage(by)),
    suite,
  })
  const command = writeDates(dossier, dates).build(`décalage de ${formatNom(dossier, id)}`)
  return success({ command, recit })
}
