import { listRows, type Dossier } from '../domain/dossier'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { Id } from '../kernel/json'
import type { Anomalie } from './anomalies.rules'
import { buildCalendrier } from './calendrier/calendrier.rules'
import { listBoucles } from './retroplanning/cycle'
import { explainCycle, listDependancesViolees } from './retroplanning/dependances.rules'
import { getTitreEtape } from './retroplanning/etapes.rules'
import { getIndexPlan } from './retroplanning/index-plan'
import { citer } from './retroplanning/citer'

/**
 * What is odd in the plan: a step whose date comes before what it waits for, or leaves no room for the delay; steps that wait for one
 * another after a merge; one meeting that is two steps; a meeting held that the step says is done at another date.
 */
export function listAnomaliesRetroplanning(dossier: Dossier): readonly Anomalie[] {
  return [
    ...listOfLiens(dossier),
    ...listBoucles(dossier).map((ids): Anomalie => ({
      code: 'etapes-en-boucle',
      table: 'etapes',
      id: ids[0] ?? '',
      message: explainCycle(dossier, ids),
    })),
    ...listOfReunions(dossier),
  ]
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
