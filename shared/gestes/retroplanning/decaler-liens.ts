import type { Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import { daysBetween } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { buildCalendrier, type Calendrier } from '../../rules/calendrier/calendrier.rules'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { getDe } from '../../rules/retroplanning/etendue'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getIndexPlan, listAncetres, type PlaceEtape } from '../../rules/retroplanning/index-plan'
import {
  getDernierDebut,
  getPossible,
  listLiensPlan,
  type LienPlan,
} from '../../rules/retroplanning/liens-plan'
import { hasDated, isHeld } from './decaler-cascade'
import type { DatesDeplacees } from './decaler-dates'
import { shiftJusqua } from './date-par-pas'
import { getDebutDe, listBoucles } from './retroplanifier-boucles'

/** A step put further than the others, so as to come after what it waits for. */
export type Report = { readonly place: PlaceEtape; readonly avant: PlaceEtape }

export type Demande = {
  readonly dossier: Dossier
  readonly dates: DatesDeplacees
  /** The step asked for: what is under it goes where the person puts it. */
  readonly racine: PlaceEtape
  /** Whether the words of a step follow by the exact amount. */
  isExact(place: PlaceEtape): boolean
}

type Contexte = Demande & { readonly calendrier: Calendrier }

/**
 * Once a cascade has moved the steps by the same amount, puts further those it left before what they wait for: to the first date of
 * the same precision that respects the link. A month that days did not move, a step that another one held. A link that was broken
 * already, and is no more so, is left as it was. What is put further may push others; nothing is put earlier.
 */
export function respecterLiens(demande: Demande): readonly Report[] {
  const { dossier, dates } = demande
  // School holidays do not count in a delay.
  const contexte = { ...demande, calendrier: buildCalendrier(dossier, []) }
  const liens = listLiensPlan(dossier).filter(
    ({ avant, etape }) => avant.etape.statut !== 'annulee' && !isFaite(dossier, etape.etape),
  )
  const isLeftBehind = (lien: LienPlan): boolean =>
    (dates.isTouched(lien.avant) || dates.isTouched(lien.etape)) &&
    listPorteuses(dossier, lien.etape).some((place) => mustMove(contexte, lien, place))
  return liens.some(isLeftBehind) ? putFurther(contexte, liens) : []
}

/** Each step once, after what it waits for: whatever it needs is then known. */
function putFurther(contexte: Contexte, liens: readonly LienPlan[]): readonly Report[] {
  const { dossier, dates } = contexte
  const { places } = getIndexPlan(dossier)
  const { ordre, kept } = listBoucles(places, liens)
  const entrants = new Map<PlaceEtape, LienPlan[]>()
  for (const lien of kept) {
    const list = entrants.get(lien.etape)
    if (list === undefined) entrants.set(lien.etape, [lien])
    else list.push(lien)
  }
  const reports: Report[] = []
  for (const bout of ordre) {
    const place = places[bout >> 1]
    if (place === undefined || bout !== getDebutDe(place) || hasDated(dossier, place)) continue
    let besoin: { readonly jour: DateIso; readonly avant: PlaceEtape } | null = null
    for (const porteur of [place, ...listAncetres(place)]) {
      for (const lien of entrants.get(porteur) ?? []) {
        const jour = mustMove(contexte, lien, place) ? getPossibleApres(contexte, lien) : null
        if (jour === null || (besoin !== null && besoin.jour >= jour)) continue
        besoin = { jour, avant: lien.avant }
      }
    }
    const quand = dates.getQuand(place)
    if (besoin === null || quand === null) continue
    dates.deplacer(
      place,
      shiftJusqua(quand, (date) => getDe(date).fin, besoin.jour, 1),
    )
    reports.push({ place, avant: besoin.avant })
  }
  return reports
}

/** Whether the gesture leaves this step before what it waits for, when it was not, or further, its words not following. */
function mustMove(contexte: Contexte, lien: LienPlan, place: PlaceEtape): boolean {
  const { dossier, dates, racine, calendrier } = contexte
  if (place === racine || place.etape.realisee !== null) return false
  if (isHeld(dossier, place.etape, false)) return false
  const isPushed = dates.isTouched(lien.avant)
  if (!isPushed && (!dates.isTouched(place) || listAncetres(place).includes(racine))) return false
  const apres = getManque(dates.getQuand(place), getPossibleApres(contexte, lien))
  if (apres === 0) return false
  const possible = getPossible(calendrier, lien, getQuand(dossier, lien.avant.etape))
  const avant = getManque(getQuand(dossier, place.etape), possible)
  return avant === 0 || (isPushed && avant < apres && !contexte.isExact(place))
}

/** The first day that a link allows once the gesture is done. */
function getPossibleApres({ calendrier, dates }: Contexte, lien: LienPlan): DateIso | null {
  return getPossible(calendrier, lien, dates.getQuand(lien.avant))
}

/** By how many days a step certainly begins too early, as anomalies judge it; 0 when it may be right. */
function getManque(quand: DateFloue | null, possible: DateIso | null): number {
  const debut = quand === null ? null : getDernierDebut(quand)
  return debut === null || possible === null ? 0 : Math.max(0, daysBetween(debut, possible))
}

/** What bears the dates of a place: the steps of a phase, unless none is dated. */
function listPorteuses(dossier: Dossier, place: PlaceEtape): readonly PlaceEtape[] {
  if (!hasDated(dossier, place)) return [place]
  return place.enfants.flatMap((enfant) => listPorteuses(dossier, enfant))
}
