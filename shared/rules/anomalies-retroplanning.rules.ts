import { listRows, type Dossier } from '../domain/dossier'
import { joinListe } from '../kernel/accord'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { Id } from '../kernel/json'
import type { Anomalie } from './anomalies.rules'
import { buildCalendrier } from './calendrier/calendrier.rules'
import { listBoucles } from './retroplanning/cycle'
import { listDependancesViolees } from './retroplanning/dependances.rules'
import { getTitreEtape } from './retroplanning/etapes.rules'
import { getIndexPlan } from './retroplanning/index-plan'
import { citer } from './retroplanning/citer'
import { getPhasePerdue } from './retroplanning/phase-perdue.rules'

/**
 * What is odd in the plan: a step whose date comes before what it waits for, or leaves no room for the delay; steps that wait for one
 * another, or stand in one another, after a merge; a step whose phase was deleted; one meeting that is two steps; a meeting held that
 * the step says is done at another date.
 */
export function listAnomaliesRetroplanning(dossier: Dossier): readonly Anomalie[] {
  return [
    ...listOfLiens(dossier),
    ...listBoucles(dossier).map((ids): Anomalie => ({
      code: 'etapes-en-boucle',
      table: 'etapes',
      id: ids[0] ?? '',
      message: explainBoucle(dossier, ids),
    })),
    ...listEmboites(dossier).map((ids): Anomalie => ({
      code: 'etapes-l-une-dans-l-autre',
      table: 'etapes',
      id: ids[0] ?? '',
      message: explainEmboites(dossier, ids),
    })),
    ...listOfPhases(dossier),
    ...listOfReunions(dossier),
  ]
}

/** One deleted a phase while the other put a step in it. */
function listOfPhases(dossier: Dossier): readonly Anomalie[] {
  return listRows(dossier, 'etapes').flatMap((etape): Anomalie[] => {
    if (getPhasePerdue(dossier, etape) === null) return []
    const nom = `Étape ${citer(getTitreEtape(dossier, etape))}`
    const message = `${nom}\u00a0: sa phase a été supprimée. Rétablissez cette phase depuis l’étape, ou rangez l’étape ailleurs.`
    return [{ code: 'etape-phase-perdue', table: 'etapes', id: etape.id, message }]
  })
}

/** The links are there already, of two people: what to do, not why a link would be refused. */
function explainBoucle(dossier: Dossier, ids: readonly Id[]): string {
  const noms = joinListe(listNoms(dossier, ids))
  return ids.length < 2
    ? `L’étape ${noms} s’attend elle-même\u00a0: retirez le lien qui va d’elle à elle.`
    : `Ces étapes s’attendent en rond, par leurs liens ou par leurs phases\u00a0: ${noms}. Retirez l’un de leurs liens.`
}

/** The rings of steps that stand in one another: two people each put one in the other. The first is the one shown above. Linear. */
function listEmboites(dossier: Dossier): readonly (readonly Id[])[] {
  const settled = new Set<Id>()
  return getIndexPlan(dossier).places.flatMap(({ etape }): readonly (readonly Id[])[] => {
    const path = new Set<Id>()
    let next: Id | null = etape.id
    while (next !== null && !settled.has(next) && !path.has(next)) {
      path.add(next)
      next = dossier.etapes[next]?.parent ?? null
    }
    const ids = [...path]
    for (const id of ids) settled.add(id)
    return next === null || !path.has(next) ? [] : [ids.slice(ids.indexOf(next))]
  })
}

function explainEmboites(dossier: Dossier, ids: readonly Id[]): string {
  const noms = listNoms(dossier, ids)
  return ids.length < 2
    ? `L’étape ${noms[0] ?? ''} est rangée dans elle-même\u00a0: sortez-la de toute phase.`
    : `Ces étapes sont rangées l’une dans l’autre\u00a0: ${joinListe(noms)}. Sortez ${noms[0] ?? ''} de toute phase, ou rangez-la ailleurs.`
}

function listNoms(dossier: Dossier, ids: readonly Id[]): readonly string[] {
  return ids.flatMap((id) => {
    const etape = dossier.etapes[id]
    return etape === undefined ? [] : [citer(getTitreEtape(dossier, etape))]
  })
}

/** School holidays do not count in a delay: the shipped ones are not needed here. */
function listOfLiens(dossier: Dossier): readonly Anomalie[] {
  if (listRows(dossier, 'dependances').length === 0) return []
  const broken = listDependancesViolees(dossier, buildCalendrier(dossier, []))
  return broken.map(({ etape, tropTot, phrase }): Anomalie => ({
    code: tropTot ? 'etape-avant-sa-dependance' : 'etape-delai-trop-court',
    table: 'etapes',
    id: etape.etape.id,
    message: phrase,
  }))
}

function listOfReunions(dossier: Dossier): readonly Anomalie[] {
  const first = new Map<Id, Id>()
  return getIndexPlan(dossier).places.flatMap(({ etape }): Anomalie[] => {
    const reunion = etape.reunion === null ? undefined : dossier.reunions[etape.reunion]
    if (reunion === undefined) return []
    const about = { table: 'etapes', id: etape.id } as const
    const nom = `Étape ${citer(getTitreEtape(dossier, etape))}`
    const found: Anomalie[] = []
    const other = dossier.etapes[first.get(reunion.id) ?? '']
    if (other === undefined) first.set(reunion.id, etape.id)
    else {
      const message = `${nom}\u00a0: sa réunion est déjà celle de l’étape ${citer(getTitreEtape(dossier, other))}.`
      found.push({ ...about, code: 'reunion-deux-etapes', message })
    }
    const { realisee } = etape
    const { date, statut } = reunion
    const isOther =
      realisee !== null && date !== null && (realisee.fin < date.debut || date.fin < realisee.debut)
    if (isOther && statut === 'tenue') {
      const message = `${nom}\u00a0: dite réalisée ${formatDateFloue(realisee, { article: true })}, quand sa réunion est datée d’un autre moment (${formatDateFloue(date)}).`
      found.push({ ...about, code: 'etape-autre-date-reunion', message })
    }
    return found
  })
}
