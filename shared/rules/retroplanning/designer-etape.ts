import type { Dossier } from '../../domain/dossier'
import { accorderArticle, type Genre } from '../../kernel/accord'
import { foldText } from '../../kernel/recherche'
import { getNatureReunion } from '../type-reunion'
import { getNomCourtReunion } from '../reunions.rules'
import { capitalize } from '../vocabulaire.rules'
import { getTitreEtape, type EtapeLue } from './etapes.rules'
import { getIndexPlan, type PlaceEtape } from './index-plan'
import { citer } from './citer'

/**
 * How a sentence names a step at its beginning, and the gender of what it says: « Phase 2 » alone when the title is no more than that,
 * « Phase 2 « Préconisations » », « Jalon « Signature » », « Étape « Journal n° 1 » », « COPIL n° 2 ».
 */
export function designerEtape(
  dossier: Dossier,
  lue: Pick<EtapeLue, 'id' | 'etape' | 'titre' | 'nature' | 'profondeur' | 'instance'>,
): { readonly nom: string; readonly genre: Genre } {
  const titre = citer(lue.titre)
  switch (lue.nature) {
    case 'phase': {
      if (/^phase\b/.test(foldText(lue.titre))) return { nom: lue.titre, genre: 'f' }
      const rank = lue.profondeur === 1 ? getRangPhase(dossier, lue.id) : 0
      return { nom: `Phase ${rank > 0 ? `${rank} ` : ''}${titre}`, genre: 'f' }
    }
    case 'jalon':
      return { nom: `Jalon ${titre}`, genre: 'm' }
    case 'livrable':
      return { nom: `Livrable ${titre}`, genre: 'm' }
    case 'interruption':
      return { nom: `Interruption ${titre}`, genre: 'f' }
    case 'reunion': {
      const reunion = lue.etape.reunion === null ? undefined : dossier.reunions[lue.etape.reunion]
      if (reunion === undefined || lue.instance === '')
        return { nom: `Réunion ${titre}`, genre: 'f' }
      return { nom: lue.instance, genre: getNatureReunion(dossier, reunion).genre }
    }
    default:
      return { nom: `Étape ${titre}`, genre: 'f' }
  }
}

/** 1 for the first phase of the top of the plan; 0 for what is not one. */
function getRangPhase(dossier: Dossier, id: string): number {
  const phases = getIndexPlan(dossier).places.filter(
    ({ etape, profondeur, enfants }) =>
      profondeur === 1 &&
      etape.genre !== 'interruption' &&
      (enfants.length > 0 || etape.genre === 'phase'),
  )
  return phases.findIndex(({ etape }) => etape.id === id) + 1
}

/** « Le COPIL n° 2 », « La phase « Diagnostic » », « « Rapport » »; with `lead` false, after « la fin »: « du COPIL n° 2 », « de « Rapport » ». */
export function getNomDansPhrase(dossier: Dossier, place: PlaceEtape, lead: boolean): string {
  const { etape } = place
  const titre = citer(getTitreEtape(dossier, etape))
  const reunion = etape.reunion === null ? undefined : dossier.reunions[etape.reunion]
  if (reunion !== undefined && (reunion.instance !== null || reunion.type !== null)) {
    const { genre } = getNatureReunion(dossier, reunion)
    const nom = getNomCourtReunion(dossier, reunion)
    return lead
      ? capitalize(accorderArticle(nom, genre))
      : accorderArticle(nom, genre, { preposition: 'de' })
  }
  if (place.enfants.length > 0) return lead ? `La phase ${titre}` : `de la phase ${titre}`
  return lead ? titre : `de ${titre}`
}
