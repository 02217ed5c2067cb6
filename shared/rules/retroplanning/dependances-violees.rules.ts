import type { Dossier } from '../../domain/dossier'
import type { Dependance } from '../../domain/dependance.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../calendrier/calendrier.rules'
import { getQuand } from './dates-etape'
import { getNomDansPhrase } from './designer-etape'
import { isFaite } from './etat-etape'
import type { PlaceEtape } from './index-plan'
import { getDernierDebut, getPossible, getPremiereFin, listLiensPlan } from './liens-plan'

export type DependanceViolee = {
  readonly dependance: Dependance
  readonly avant: PlaceEtape
  readonly etape: PlaceEtape
  /** The first day at which the step could begin. */
  readonly possible: DateIso
  /** False: it comes after the other, and the delay alone is not kept. */
  readonly tropTot: boolean
  /** « Le COPIL n° 2 (mai 2022) tombe avant la fin de « Rapport » (juin 2022). » */
  readonly phrase: string
}

/**
 * The links whose dates certainly do not hold: the last day at which a step may begin comes before the first at which what it waits for
 * may be over, delay included. « mars-avril » is over at the end of April, « avril » perhaps on the 1st. Steps done or cancelled, and
 * dates with an open side that says nothing, are not judged.
 */
export function listDependancesViolees(
  dossier: Dossier,
  calendrier: Calendrier,
): readonly DependanceViolee[] {
  return listLiensPlan(dossier).flatMap((lien): DependanceViolee[] => {
    const { dependance, avant, etape } = lien
    if (isOut(dossier, avant, etape)) return []
    const before = getQuand(dossier, avant.etape)
    const after = getQuand(dossier, etape.etape)
    if (before === null || after === null) return []
    const fin = getPremiereFin(before)
    const debut = getDernierDebut(after)
    const possible = getPossible(calendrier, lien, before)
    if (fin === null || debut === null || possible === null) return []
    if (debut >= possible) return []
    const tropTot = debut < fin
    const name = `${getNomDansPhrase(dossier, etape, true)} (${formatDateFloue(after)})`
    const other = getNomDansPhrase(dossier, avant, false)
    const phrase = tropTot
      ? `${name} tombe avant la fin ${other} (${formatDateFloue(before)}).`
      : `${name} tombe trop tôt après la fin ${other} (${formatDateFloue(before)})\u00a0: pas avant ${formatJour(possible, { article: true })}, délai compris.`
    return [{ dependance, avant, etape, possible, tropTot, phrase }]
  })
}

function isOut(dossier: Dossier, avant: PlaceEtape, etape: PlaceEtape): boolean {
  return (
    avant.etape.statut === 'annulee' ||
    etape.etape.statut === 'annulee' ||
    isFaite(dossier, etape.etape)
  )
}
