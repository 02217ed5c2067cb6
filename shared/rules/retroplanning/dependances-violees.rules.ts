import { listRows, type Dossier } from '../../domain/dossier'
import type { Dependance } from '../../domain/dependance.entity'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../calendrier/calendrier.rules'
import { getDelai, type Delai } from '../calendrier/delais.rules'
import { addDelai } from '../calendrier/jours-ouvres.rules'
import { getQuand } from './dates-etape'
import { getNomDansPhrase } from './designer-etape'
import { getA, getDe } from './etendue'
import { isFaite } from './etat-etape'
import { getIndexPlan, type PlaceEtape } from './index-plan'

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
  const { byId } = getIndexPlan(dossier)
  const usuels = new Map<string, Delai | undefined>()
  return listRows(dossier, 'dependances').flatMap((dependance): DependanceViolee[] => {
    const avant = byId.get(dependance.avant ?? '')
    const etape = byId.get(dependance.etape ?? '')
    if (avant === undefined || etape === undefined || isOut(dossier, avant, etape)) return []
    const before = getQuand(dossier, avant.etape)
    const after = getQuand(dossier, etape.etape)
    const fin = before === null ? null : getPremiereFin(before)
    const debut = after === null ? null : getDernierDebut(after)
    if (before === null || after === null || fin === null || debut === null) return []
    const cle = dependance.delaiUsuel
    if (cle !== '' && !usuels.has(cle)) usuels.set(cle, getDelai(dossier, cle))
    const usuel = cle === '' ? undefined : usuels.get(cle)
    const valeur = Math.max(0, usuel?.valeur ?? dependance.delai ?? 0)
    const unite = usuel?.unite ?? dependance.uniteDelai ?? 'jours'
    const possible = valeur === 0 ? fin : addDelai(calendrier, fin, valeur, unite)
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

/** The first day on which something may be over; null when it is open. What has a length is over at its end. */
function getPremiereFin(date: DateFloue): DateIso | null {
  if (date.borne === 'dici' || date.borne === 'depuis') return null
  const isLong = date.precision === 'plage' || date.precision === 'jours'
  return isLong ? getA(date).fin : date.debut
}

/** The last day on which something may begin; null when it is open. */
function getDernierDebut(date: DateFloue): DateIso | null {
  return date.borne === 'pasAvant' || date.borne === 'depuis' ? null : getDe(date).fin
}
