import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { getWeekday } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { JOURS_SEMAINE } from '../../../../shared/kernel/mois'
import { matches } from '../../../../shared/kernel/recherche'
import { listJours } from '../../../../shared/rules/agenda-reunion.rules'
import {
  getNomReunion,
  isReunionPassee,
  listReunions,
} from '../../../../shared/rules/reunions.rules'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'

export type FiltreReunions = {
  readonly texte: string
  /** An identifier of instance, or « type:table_ronde »; empty for all. */
  readonly sorte: string
  /** A state; empty for all. */
  readonly statut: string
}

export type AnneeReunions = { readonly annee: string; readonly reunions: readonly Reunion[] }

export type ListeReunions = {
  readonly aVenir: readonly AnneeReunions[]
  readonly passees: readonly AnneeReunions[]
  readonly total: number
}

export const TYPE = 'type:'

/** The meetings that a filter keeps: what is to come, the nearest first, then what is past, the latest first; by year. */
export function listParAnnee(
  dossier: Dossier,
  filtre: FiltreReunions,
  today: DateIso,
): ListeReunions {
  const kept = listReunions(dossier).filter((reunion) => isKept(dossier, reunion, filtre))
  const isPast = (reunion: Reunion) => isReunionPassee(reunion, today)
  return {
    aVenir: groupByYear(kept.filter((reunion) => !isPast(reunion))),
    passees: groupByYear(kept.filter(isPast).reverse()),
    total: kept.length,
  }
}

function isKept(dossier: Dossier, reunion: Reunion, filtre: FiltreReunions): boolean {
  if (filtre.statut !== '' && reunion.statut !== filtre.statut) return false
  if (filtre.sorte.startsWith(TYPE)) {
    const type = filtre.sorte.slice(TYPE.length)
    if ((reunion.type ?? getRow(dossier, 'instances', reunion.instance)?.type) !== type)
      return false
  } else if (filtre.sorte !== '' && reunion.instance !== filtre.sorte) return false
  if (filtre.texte.trim() === '') return true
  const date = reunion.date === null ? '' : formatDateFloue(reunion.date)
  return matches(`${getNomReunion(dossier, reunion)} ${date} ${reunion.lieu}`, filtre.texte)
}

function groupByYear(reunions: readonly Reunion[]): readonly AnneeReunions[] {
  const years = new Map<string, Reunion[]>()
  for (const reunion of reunions) {
    const year = reunion.date?.debut.slice(0, 4) ?? ''
    years.set(year, [...(years.get(year) ?? []), reunion])
  }
  return [...years].map(([annee, list]) => ({ annee, reunions: list }))
}

/** « jeudi 20 octobre 2022 à 14 h », « 6 et 7 septembre 2022 », « octobre 2022, jour à fixer », « date à fixer »; a meeting that was held has nothing left to fix. */
export function formatDateListe({ date, statut }: Reunion): string {
  if (date === null) return WORDS.noDate
  const text = formatDateFloue(date)
  if (listJours(date).length === 0) return statut === 'tenue' ? text : `${text}, ${WORDS.noDay}`
  if (date.precision !== 'jour') return text
  return `${JOURS_SEMAINE[getWeekday(date.debut) - 1] ?? ''} ${text}`
}
