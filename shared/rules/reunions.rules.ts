import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { PointOrdreDuJour } from '../domain/point-ordre-du-jour.entity'
import type { Reunion } from '../domain/reunion.entity'
import { compareDateFloue } from '../kernel/date-floue-compare'
import { formatDateFloue } from '../kernel/date-floue-format'
import { getMinutes } from '../kernel/heure'
import { getWeekday } from '../kernel/jour'
import type { DateIso, Id } from '../kernel/json'
import { JOURS_SEMAINE } from '../kernel/mois'
import { NBSP } from '../kernel/nombre'
import { compareOrdre } from '../kernel/ordre'
import { foldText } from '../kernel/recherche'
import { listChildren } from './enfants'
import { getId, type Vers } from './identifiant'
import { getNatureReunion } from './type-reunion'

/** By date, those without a date last; then by place and identifier, so that every copy lists the same. */
export function compareReunions(a: Reunion, b: Reunion): number {
  if (a.date === null || b.date === null) {
    if (a.date !== null) return -1
    return b.date !== null ? 1 : compareOrdre(a, b)
  }
  return compareDateFloue(a.date, b.date) || compareOrdre(a, b)
}

type Series = {
  readonly sorted: readonly Reunion[]
  readonly series: ReadonlyMap<string, readonly Reunion[]>
  readonly numeros: ReadonlyMap<Id, number>
}

const cache = new WeakMap<object, Series>()

function getSeries(dossier: Dossier): Series {
  const known = cache.get(dossier.reunions)
  if (known !== undefined) return known
  const sorted = listRows(dossier, 'reunions').sort(compareReunions)
  const series = new Map<string, Reunion[]>()
  for (const reunion of sorted) {
    const key = getCleSerie(reunion)
    if (key === null) continue
    const list = series.get(key)
    if (list === undefined) series.set(key, [reunion])
    else list.push(reunion)
  }
  const numeros = new Map<Id, number>()
  for (const list of series.values()) giveNumeros(list, numeros)
  const built = { sorted, series, numeros }
  cache.set(dossier.reunions, built)
  return built
}

/** Meetings that are not one of a series, unless an instance holds them. */
const SANS_SERIE: ReadonlySet<string> = new Set(['bilaterale', 'signature', 'autre'])

function getCleSerie({ instance, type }: Reunion): string | null {
  if (instance !== null) return instance
  return type === null || SANS_SERIE.has(type) ? null : type
}

/** 1, 2, 3… A typed number is kept and the following go on from it; no computed number repeats a typed one. */
function giveNumeros(list: readonly Reunion[], numeros: Map<Id, number>): void {
  const held = list.filter(({ statut }) => statut !== 'annulee')
  const typed = new Set(held.map(({ numero }) => numero))
  let last = 0
  for (const { id, numero } of held) {
    if (numero === null) {
      last += 1
      while (typed.has(last)) last += 1
    }
    numeros.set(id, numero ?? last)
    if (numero !== null) last = Math.max(last, numero)
  }
}

/** The meetings, the oldest first: all of them, or those of one instance. */
export function listReunions(dossier: Dossier, instance?: Vers | null): readonly Reunion[] {
  const { sorted, series } = getSeries(dossier)
  return instance === undefined || instance === null ? sorted : (series.get(getId(instance)) ?? [])
}

/** The other meetings of the same instance, or of the same type without an instance, itself included, the oldest first. */
export function listSerie(dossier: Dossier, reunion: Vers): readonly Reunion[] {
  const row = getRow(dossier, 'reunions', getId(reunion))
  if (row === undefined) return []
  const key = getCleSerie(row)
  return key === null ? [row] : (getSeries(dossier).series.get(key) ?? [])
}

/** The rank of a meeting in its series; null when it has none (annulée, signature, rencontre bilatérale…). */
export function getNumeroReunion(dossier: Dossier, reunion: Vers): number | null {
  const id = getId(reunion)
  return getSeries(dossier).numeros.get(id) ?? getRow(dossier, 'reunions', id)?.numero ?? null
}

/** « COPIL », « Table ronde »: see `getNatureReunion`. « Réunion » when nothing says it. */
export function getTypeReunion(dossier: Dossier, reunion: Vers): string {
  const row = getRow(dossier, 'reunions', getId(reunion))
  return (row === undefined ? '' : getNatureReunion(dossier, row).nom) || 'Réunion'
}

/** « COPIL n° 2 », without the title; the title of a meeting whose kind nothing says. */
export function getNomCourtReunion(dossier: Dossier, reunion: Vers): string {
  const row = getRow(dossier, 'reunions', getId(reunion))
  if (row === undefined) return ''
  const numero = getNumeroReunion(dossier, row)
  const type = getTypeReunion(dossier, row)
  if (numero !== null) return `${type} n°${NBSP}${numero}`
  return isSansType(row, type) ? row.titre.trim() || type : type
}

/** Nothing says what kind of meeting it is: « Réunion » is only what is said for want of better. */
function isSansType({ type }: Reunion, nom: string): boolean {
  return nom === 'Réunion' && type !== 'reunion_travail'
}

/** « COPIL n° 2 – Restitution du diagnostic »; the title alone when nothing says the kind. Empty for one that is not there. */
export function getNomReunion(dossier: Dossier, reunion: Vers): string {
  const row = getRow(dossier, 'reunions', getId(reunion))
  if (row === undefined) return ''
  const titre = row.titre.trim()
  const court = getNomCourtReunion(dossier, row)
  if (titre === '') return court
  const said = foldText(titre)
  // « Plénière n° 1 – Plénière » would say it twice.
  if (said === foldText(getTypeReunion(dossier, row))) return court
  const isSaid = said.startsWith(foldText(court).replace(/\u00a0/g, ' '))
  return isSaid ? titre : `${court} – ${titre}`
}

/** The first day a meeting may take place; null without a date. */
export function getDebutReunion(reunion: Pick<Reunion, 'date'>): DateIso | null {
  return reunion.date?.debut ?? null
}

/** « jeudi 20 octobre 2022 de 14 h à 16 h 30 », « 6 et 7 septembre 2022, de 9 h à 17 h les deux jours », « date à fixer ». */
export function formatDateReunion(reunion: Pick<Reunion, 'date' | 'horaires'>): string {
  const { date } = reunion
  if (date === null) return 'date à fixer'
  const isDay = date.precision === 'jour' && date.borne === undefined
  const weekday = isDay ? `${JOURS_SEMAINE[getWeekday(date.debut) - 1] ?? ''} ` : ''
  const horaires = reunion.horaires.trim()
  return `${weekday}${formatDateFloue(date)}${horaires === '' ? '' : `, ${horaires}`}`
}

/** Held, or entirely before today. One without a date is still to come. */
export function isReunionPassee(
  reunion: Pick<Reunion, 'date' | 'statut'>,
  today: DateIso,
): boolean {
  return reunion.statut === 'tenue' || (reunion.date !== null && reunion.date.fin < today)
}

/** The agenda of a meeting, in its order. */
export function listPoints(dossier: Dossier, reunion: Vers): readonly PointOrdreDuJour[] {
  return listChildren(dossier, 'pointsOrdreDuJour', 'reunion', getId(reunion))
}

export type DureeOdj = {
  /** Minutes of all the points; those without a length count for nothing. */
  readonly prevu: number
  /** Minutes between the hours of the date; null when the end is not said. */
  readonly disponible: number | null
  /** Minutes that do not fit; 0 when all does, or when nobody can tell. */
  readonly depassement: number
}

/** The time an agenda asks for, and the time there is. */
export function getDureeOdj(dossier: Dossier, reunion: Vers): DureeOdj {
  const points = listPoints(dossier, reunion)
  const prevu = points.reduce((sum, { duree }) => sum + Math.max(duree ?? 0, 0), 0)
  const heure = getRow(dossier, 'reunions', getId(reunion))?.date?.heure
  const [from, to] = [getMinutes(heure?.debut ?? ''), getMinutes(heure?.fin ?? '')]
  const disponible = from === null || to === null ? null : to - from
  return { prevu, disponible, depassement: Math.max(0, prevu - (disponible ?? prevu)) }
}

/** The points that wait for a meeting of an instance; with null, those that wait for any. */
export function listReserve(dossier: Dossier, instance: Vers | null): readonly PointOrdreDuJour[] {
  const isWaiting = ({ reunion, modele }: PointOrdreDuJour): boolean =>
    reunion === null && modele === null
  if (instance !== null) {
    return listChildren(dossier, 'pointsOrdreDuJour', 'instance', getId(instance)).filter(isWaiting)
  }
  return listRows(dossier, 'pointsOrdreDuJour')
    .filter((point) => point.instance === null && isWaiting(point))
    .sort(compareOrdre)
}
