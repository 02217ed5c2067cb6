import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Decision } from '../domain/decision.entity'
import type { Reunion } from '../domain/reunion.entity'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { matches } from '../kernel/recherche'
import { formatCitation, formatJourReunion } from './citation-decision'
import { getId, type Vers } from './identifiant'
import { listReferents } from './references'
import { getTypeReunion, listReunions } from './reunions.rules'
import { getNatureReunion } from './type-reunion'

type Index = {
  readonly sources: readonly object[]
  readonly sorted: readonly Decision[]
  readonly numeros: ReadonlyMap<Id, string>
}

const cache = new WeakMap<object, Index>()

/** One index as long as nothing that it reads has changed: typing notes during a meeting leaves it as it is. */
function getIndex(dossier: Dossier): Index {
  const { decisions, reunions, instances, termes, reglages } = dossier
  const sources = [reunions, instances, termes, reglages]
  const known = cache.get(decisions)
  if (known?.sources.every((table, at) => table === sources[at]) === true) return known
  const sorted = sortDecisions(dossier, listRows(dossier, 'decisions'))
  const index = { sources, sorted, numeros: buildNumeros(dossier, sorted) }
  cache.set(decisions, index)
  return index
}

/** By meeting, then by place; those of no meeting last. */
function sortDecisions(dossier: Dossier, decisions: readonly Decision[]): readonly Decision[] {
  const places = new Map(listReunions(dossier).map(({ id }, at) => [id, at]))
  const getPlace = ({ reunion }: Decision): number => places.get(reunion ?? '') ?? places.size
  return [...decisions].sort((a, b) => getPlace(a) - getPlace(b) || compareOrdre(a, b))
}

function getReunion(dossier: Dossier, decision: Decision): Reunion | undefined {
  return getRow(dossier, 'reunions', decision.reunion)
}

/**
 * Frozen numbers as they are; the others go on, in the order of the meetings, after the highest frozen one that begins alike. The series
 * is the printed beginning (« COPIL-2022 »), so that two instances that share a sigle never share a number.
 */
function buildNumeros(dossier: Dossier, sorted: readonly Decision[]): Map<Id, string> {
  const last = new Map<string, number>()
  for (const { numeroFige } of sorted) {
    const m = /^(.+)-(\d{1,9})$/.exec(numeroFige.trim())
    const serie = m?.[1] ?? ''
    if (m !== null) last.set(serie, Math.max(last.get(serie) ?? 0, Number(m[2])))
  }
  const numeros = new Map<Id, string>()
  const series = new Map<Id, string>()
  for (const decision of sorted) {
    const frozen = decision.numeroFige.trim()
    if (frozen !== '') {
      numeros.set(decision.id, frozen)
      continue
    }
    const reunion = getReunion(dossier, decision)
    if (reunion === undefined) continue
    const serie = series.get(reunion.id) ?? getSerieDecision(dossier, reunion)
    series.set(reunion.id, serie)
    if (serie === '') continue
    const rank = (last.get(serie) ?? 0) + 1
    last.set(serie, rank)
    numeros.set(decision.id, `${serie}-${rank}`)
  }
  return numeros
}

/** « COPIL-2022 », « GROUPE-DE-TRAVAIL-2022 »; empty for a meeting without a date. */
function getSerieDecision(dossier: Dossier, reunion: Reunion): string {
  if (reunion.date === null) return ''
  const instance = getRow(dossier, 'instances', reunion.instance)
  const typed = instance === undefined || instance.sigle.trim() !== '' ? null : instance.type
  const name =
    typed === null
      ? getTypeReunion(dossier, reunion)
      : getNatureReunion(dossier, { instance: null, type: getTypeOfInstance(typed) }).nom ||
        getTypeReunion(dossier, reunion)
  const word = name
    .toLocaleUpperCase('fr')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${word}-${reunion.date.debut.slice(0, 4)}`
}

/** Types of instances that meetings do not have fall back on the name of the instance. */
function getTypeOfInstance(type: string): Reunion['type'] {
  return type === 'comite_operationnel' ? 'autre' : (type as Reunion['type'])
}

/** « COPIL-2022-3 »: sigle of the instance or type, year, rank in that year. Empty for a decision without a dated meeting. */
export function getNumeroDecision(dossier: Dossier, decision: Vers): string {
  return getIndex(dossier).numeros.get(getId(decision)) ?? ''
}

export type FiltreDecisions = {
  readonly instance?: Id
  readonly fiche?: Id
  readonly reunion?: Id
  readonly statut?: Decision['statut']
  /** Words to find in the text or the number, accents and case apart. */
  readonly texte?: string
}

/** The decisions that pass every filter given, by meeting then by place. */
export function listDecisions(dossier: Dossier, filtre: FiltreDecisions = {}): readonly Decision[] {
  const { instance, fiche, reunion, statut, texte } = filtre
  const { sorted, numeros } = getIndex(dossier)
  return sorted.filter((decision) => {
    if (reunion !== undefined && decision.reunion !== reunion) return false
    if (statut !== undefined && decision.statut !== statut) return false
    if (instance !== undefined && getReunion(dossier, decision)?.instance !== instance) return false
    if (fiche !== undefined && !isAboutFiche(dossier, decision, fiche)) return false
    return (
      texte === undefined || matches(`${numeros.get(decision.id) ?? ''} ${decision.texte}`, texte)
    )
  })
}

/** Its own fiches; without any, those of the point it was taken on. */
function isAboutFiche(dossier: Dossier, decision: Decision, fiche: Id): boolean {
  if (decision.fiches.length > 0) return decision.fiches.includes(fiche)
  return getRow(dossier, 'pointsOrdreDuJour', decision.point)?.fiches.includes(fiche) === true
}

/** A decision of the thread of a fiche, ready to be quoted. */
export type DecisionDuFil = {
  readonly decision: Decision
  readonly numero: string
  readonly reunion: Reunion | undefined
  /** « 20 octobre 2022 », without the hour; empty when it is not known. */
  readonly date: string
  /** « Le COPIL n° 2 du 20 octobre 2022 a décidé : … » */
  readonly citation: string
}

/** Everything decided about a fiche, the oldest first. */
export function listFilDecisions(dossier: Dossier, ficheId: Id): readonly DecisionDuFil[] {
  const own = listReferents(dossier, 'decisions', 'fiches', ficheId)
  const points = listReferents(dossier, 'pointsOrdreDuJour', 'fiches', ficheId)
  const byPoint = points.flatMap(({ id }) => listReferents(dossier, 'decisions', 'point', id))
  const ids = new Set([...own, ...byPoint].map(({ id }) => id))
  const found = [...ids].flatMap((id) => getRow(dossier, 'decisions', id) ?? [])
  const about = found.filter((decision) => isAboutFiche(dossier, decision, ficheId))
  return sortDecisions(dossier, about).map((decision) => {
    const reunion = getReunion(dossier, decision)
    return {
      decision,
      numero: getNumeroDecision(dossier, decision),
      reunion,
      date: reunion === undefined ? '' : formatJourReunion(reunion),
      citation: formatCitation(dossier, decision),
    }
  })
}
