import { getSingleton, type Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import { buildJour, buildMois, buildPlage } from '../../kernel/date-floue-build'
import { isSameJson, type DateIso, type Id, type Json } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { getEtendue } from '../../rules/retroplanning/etendue'
import { calculer, type Calcul, type Essai } from './retroplanifier-calcul'
import { buildGraphe, type Graphe, type Noeud } from './retroplanifier-graphe'
import {
  listProblemesAncres,
  listProblemesBoucles,
  listProblemesPlace,
} from './retroplanifier-problemes'
import {
  formatImposee,
  formatRaison,
  formatRemplacee,
  setInsecables,
} from './retroplanifier-raisons'
import { addViolations } from './retroplanifier-violations'
import type { Ancre, LigneProposition, PropositionPlan } from './retroplanifier-types'

export { appliquerProposition } from './retroplanifier-appliquer'
export { appliquerRemede } from './retroplanifier-action'
export type {
  ActionRemede,
  Ancre,
  LigneProposition,
  ProblemePlan,
  PropositionPlan,
} from './retroplanifier-types'

export type DemandeRetro = { readonly ancres: readonly Ancre[]; readonly today: DateIso }

/**
 * The plan counted back from imposed dates. Each step that leads to one is put at the latest, in the words of its present date, on days
 * that the calendar accepts; what comes after follows only if it must. Nothing is forced: what has no room keeps its date and is told
 * in `problemes`. The same whatever the order of the records. Linear in steps and links, save the search of remedies.
 */
export function retroplanifier(
  dossier: Dossier,
  calendrier: Calendrier,
  { ancres, today }: DemandeRetro,
): PropositionPlan {
  const { dates, doubles } = readAncres(dossier, ancres)
  const { eviterAout, eviterVacances } = getSingleton(dossier, 'reglages')
  const graphe = buildGraphe(dossier, dates, today)
  const essai: Essai = { today, regles: { calendrier, eviterAout, eviterVacances } }
  const calcul = calculer(graphe, essai)
  const sansPlace = new Set(calcul.manques.map(({ noeud }) => noeud))
  const finales = listFinales(graphe, calcul, sansPlace)
  const problemes = [
    ...listProblemesAncres(graphe, essai, dates, doubles),
    ...listProblemesBoucles(graphe),
    ...listProblemesPlace(graphe, essai, calcul),
  ]
  const all = addViolations(graphe, essai, problemes, (noeud) => finales[noeud.rang] ?? null)
  return {
    lignes: graphe.noeuds.map((noeud) =>
      buildLigne(noeud, calcul, finales[noeud.rang] ?? null, sansPlace.has(noeud), calendrier),
    ),
    problemes: all.map((probleme) => ({
      ...probleme,
      phrase: setInsecables(probleme.phrase),
      remede: setInsecables(probleme.remede),
    })),
  }
}

/** One day a step: the earliest when two are asked. The time of a meeting stays. */
function readAncres(
  dossier: Dossier,
  ancres: readonly Ancre[],
): { readonly dates: ReadonlyMap<Id, DateFloue>; readonly doubles: readonly Id[] } {
  const dates = new Map<Id, DateFloue>()
  const doubles = new Set<Id>()
  for (const { etape, jour } of ancres) {
    const known = dates.get(etape)
    if (known !== undefined && known.debut !== jour) doubles.add(etape)
    if (known !== undefined && known.debut <= jour) continue
    const row = dossier.etapes[etape]
    const present = dossier.reunions[row?.reunion ?? '']?.date ?? row?.prevue
    dates.set(etape, buildJour(jour, present?.precision === 'jour' ? present.heure : undefined))
  }
  return { dates, doubles: [...doubles] }
}

/** By rank, the date of each step once the proposal is taken: children before their phase. */
function listFinales(
  { noeuds }: Graphe,
  calcul: Calcul,
  sansPlace: ReadonlySet<Noeud>,
): readonly (DateFloue | null)[] {
  const finales = new Array<DateFloue | null>(noeuds.length).fill(null)
  for (let rang = noeuds.length - 1; rang >= 0; rang -= 1) {
    const noeud = noeuds[rang] as Noeud
    if (noeud.enfants.length > 0) {
      const span = getEtendue(noeud.enfants.flatMap((enfant) => finales[enfant.rang] ?? []))
      finales[rang] =
        noeud.etat === 'imposee' && !noeud.isAncre ? noeud.date : (span ?? noeud.lue.quand)
    } else if (noeud.etat !== 'libre') finales[rang] = noeud.date
    else finales[rang] = sansPlace.has(noeud) ? noeud.lue.quand : (calcul.poses[rang] ?? null)
  }
  return finales
}

function buildLigne(
  noeud: Noeud,
  calcul: Calcul,
  finale: DateFloue | null,
  isSansPlace: boolean,
  calendrier: Calendrier,
): LigneProposition {
  const { id, lue, etat } = noeud
  const isPhase = noeud.enfants.length > 0
  const avant = isPhase ? (lue.etape.prevue ?? lue.quand) : lue.quand
  const base = {
    etape: id,
    titre: lue.titre,
    avant,
    fixe: etat !== 'libre' && !(isPhase && noeud.isAncre),
  }
  if (etat === 'faite') return { ...base, propose: avant, raison: 'Déjà réalisée' }
  if (isPhase) return { ...base, ...buildPhase(noeud, avant, finale) }
  if (etat === 'imposee') {
    const isConvoquee = !noeud.isAncre && !lue.etape.fixe
    const raison = isConvoquee ? 'Réunion déjà convoquée' : formatImposee(finale, calendrier)
    return { ...base, propose: finale, raison }
  }
  if (isSansPlace)
    return { ...base, propose: null, raison: 'Ne tient pas : voir les points à régler' }
  if (finale === null)
    return { ...base, propose: null, raison: 'Sans date : rien ne la rattache à une date imposée' }
  if (calcul.isComptee[noeud.rang] === true) {
    const raison = formatRaison(noeud, calcul) + formatRemplacee(avant, finale)
    return { ...base, propose: finale, raison: setInsecables(raison) }
  }
  const isSame = isSameJson(avant as Json, finale as Json)
  const raison = isSame
    ? 'Inchangée : aucune date imposée ne vient après'
    : 'Repoussée après ce qui la précède'
  return { ...base, propose: finale, raison: setInsecables(raison) }
}

/** The own date of a phase follows its steps, by whole months when it was written so; a phase without one needs none. */
function buildPhase(
  noeud: Noeud,
  avant: DateFloue | null,
  finale: DateFloue | null,
): Pick<LigneProposition, 'propose' | 'raison'> {
  const { prevue } = noeud.lue.etape
  if (noeud.etat === 'imposee' && !noeud.isAncre) {
    return { propose: avant, raison: 'Cadre imposé à ses étapes' }
  }
  if (prevue === null || finale === null) return { propose: null, raison: 'Suit ses étapes' }
  const isVague = !/^(?:jour|jours|semaine)$/.test((prevue.plage?.a ?? prevue).precision)
  if (!isVague) return { propose: finale, raison: 'Suit ses étapes' }
  const month = (jour: DateIso): DateFloue =>
    buildMois(Number(jour.slice(0, 4)), Number(jour.slice(5, 7)))
  const isSame = finale.debut === prevue.debut && finale.fin === prevue.fin
  const propose = isSame ? prevue : buildPlage(month(finale.debut), month(finale.fin))
  return { propose, raison: 'Suit ses étapes' }
}
