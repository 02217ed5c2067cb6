import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Suite } from '../domain/suite.entity'
import { compareDateFloue } from '../kernel/date-floue-compare'
import type { DateIso, Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { matches } from '../kernel/recherche'
import { formatPersonneCourte } from './fonctions.rules'

export type FiltreSuites = {
  readonly instance?: Id
  readonly reunion?: Id
  readonly point?: Id
  readonly decision?: Id
  readonly fiche?: Id
  /** A function. */
  readonly responsable?: Id
  readonly statut?: Suite['statut']
  /** Neither done nor abandoned. */
  readonly ouvertes?: boolean
  /** Overdue on that day. */
  readonly enRetardLe?: DateIso
  /** Words to find, accents and case apart. */
  readonly texte?: string
}

/** Still to do: neither done nor abandoned. */
export function isSuiteOuverte({ statut }: Pick<Suite, 'statut'>): boolean {
  return statut !== 'faite' && statut !== 'abandonnee'
}

/** Open, and entirely past: « fin septembre 2022 » is overdue from 1 October. A date « pas avant » never is. */
export function isEnRetard(suite: Pick<Suite, 'statut' | 'echeance'>, today: DateIso): boolean {
  const { echeance } = suite
  if (echeance === null || echeance.borne === 'pasAvant' || echeance.borne === 'depuis')
    return false
  return isSuiteOuverte(suite) && echeance.fin < today
}

/** The actions that pass every filter given, the most urgent first, those without a date last. */
export function listSuites(dossier: Dossier, filtre: FiltreSuites = {}): readonly Suite[] {
  return listRows(dossier, 'suites')
    .filter((suite) => isKept(dossier, suite, filtre))
    .sort(compareSuites)
}

function isKept(dossier: Dossier, suite: Suite, filtre: FiltreSuites): boolean {
  const { instance, reunion, point, decision, fiche, responsable, statut, texte } = filtre
  if (reunion !== undefined && suite.reunion !== reunion) return false
  if (point !== undefined && suite.point !== point) return false
  if (decision !== undefined && suite.decision !== decision) return false
  if (fiche !== undefined && !suite.fiches.includes(fiche)) return false
  if (responsable !== undefined && suite.responsable !== responsable) return false
  if (statut !== undefined && suite.statut !== statut) return false
  if (filtre.ouvertes === true && !isSuiteOuverte(suite)) return false
  if (filtre.enRetardLe !== undefined && !isEnRetard(suite, filtre.enRetardLe)) return false
  if (instance !== undefined) {
    if (getRow(dossier, 'reunions', suite.reunion)?.instance !== instance) return false
  }
  if (texte === undefined) return true
  return matches(`${suite.libelle} ${getResponsable(dossier, suite)}`, texte)
}

function compareSuites(a: Suite, b: Suite): number {
  if (a.echeance !== null && b.echeance !== null) {
    return compareDateFloue(a.echeance, b.echeance) || compareOrdre(a, b)
  }
  if (a.echeance !== null) return -1
  return b.echeance !== null ? 1 : compareOrdre(a, b)
}

/** Who does it: « Mme Sylvie Martin », a vacant post, or the free text (« Chaque commune »); both when both are said. */
export function getResponsable(
  dossier: Dossier,
  suite: Pick<Suite, 'responsable' | 'responsableLibre'>,
): string {
  return [formatPersonneCourte(dossier, suite.responsable), suite.responsableLibre.trim()]
    .filter((part) => part !== '')
    .join(', ')
}

export type CompteSuites = {
  readonly total: number
  readonly ouvertes: number
  readonly enCours: number
  readonly faites: number
  readonly abandonnees: number
  readonly enRetard: number
}

export function compteSuites(
  dossier: Dossier,
  today: DateIso,
  filtre: FiltreSuites = {},
): CompteSuites {
  const all = listRows(dossier, 'suites').filter((suite) => isKept(dossier, suite, filtre))
  const count = (isCounted: (suite: Suite) => boolean): number => all.filter(isCounted).length
  return {
    total: all.length,
    ouvertes: count(isSuiteOuverte),
    enCours: count(({ statut }) => statut === 'en_cours'),
    faites: count(({ statut }) => statut === 'faite'),
    abandonnees: count(({ statut }) => statut === 'abandonnee'),
    enRetard: count((suite) => isEnRetard(suite, today)),
  }
}
