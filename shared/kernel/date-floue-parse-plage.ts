import type { DateFloue } from './date-floue'
import type { Atome } from './date-floue-atome'
import { parseAtome } from './date-floue-atome'
import { buildJours, buildPlage } from './date-floue-build'
import { completeAtome } from './date-floue-complete'
import { getIsoWeek, splitJour } from './jour'
import type { Result } from './result'
import { echec, success } from './result'

/**
 * « 6 et 7 septembre 2022 », « 18 juin et 22 octobre 2021 »: each day takes the month and year written after it. Two neighbouring
 * months (« mai et juin 2022 ») are a span. Undefined when the text is not a list.
 */
export function parseListe(body: string, annee: number | undefined): Result<DateFloue> | undefined {
  const entre = body.startsWith('entre ')
  const items = body.split(/ ?, ?(?:et )?| et | ?& ?/)
  if (items.length < 2) return undefined
  const atomes = items.map(parseAtome)
  if (!atomes.every((atome) => atome !== undefined)) return undefined
  if (entre && atomes.length === 2) return joinBouts(atomes[0] as Atome, atomes[1] as Atome, annee)
  if (atomes.every(({ precision }) => precision === 'mois')) return joinMois(atomes, annee)
  if (!atomes.every(({ precision }) => precision === 'jour')) return undefined
  const days: string[] = []
  let mois: number | undefined
  let year = annee
  for (const atome of atomes.toReversed()) {
    year = atome.annee ?? year
    mois = atome.mois ?? mois
    let day = completeAtome(atome, { annee: year, mois })
    const next = days[0]
    if (
      day.ok &&
      atome.annee === undefined &&
      next !== undefined &&
      isLaterMonth(day.value, next)
    ) {
      year = (year as number) - 1
      day = completeAtome(atome, { annee: year, mois })
    }
    if (!day.ok) return day
    days.unshift(day.value.debut)
  }
  return success(buildJours(days))
}

function joinMois(atomes: readonly Atome[], annee: number | undefined): Result<DateFloue> {
  const [first, ...others] = atomes as [Atome, ...Atome[]]
  const follow = others.every(
    (atome, index) => ((atomes[index]?.mois ?? 0) % 12) + 1 === atome.mois && !atome.partie,
  )
  if (follow && !first.partie) return joinBouts(first, others[others.length - 1] as Atome, annee)
  return echec(
    'mois-separes',
    'Ces mois ne se suivent pas : écrivez « mai à octobre 2022 », ou créez deux étapes.',
  )
}

const SEPARATEUR = / ?[-/] ?| (?:jusqu'(?:a|au|en)|au|aux|a) /g

/** « février - mai 2022 », « d'avril au 15 oct 2021 »: tried at each separator, from the left. Undefined when none parts two dates. */
export function parsePlage(body: string, annee: number | undefined): Result<DateFloue> | undefined {
  for (const separator of body.matchAll(SEPARATEUR)) {
    const left = parseAtome(body.slice(0, separator.index))
    const right = parseAtome(body.slice(separator.index + separator[0].length))
    if (left !== undefined && right !== undefined && canJoin(left, right)) {
      return joinBouts(left, right, annee)
    }
  }
  return undefined
}

/** A lone figure needs a month: on the right always, on the left when the right is not a day. */
function canJoin(left: Atome, right: Atome): boolean {
  if (right.precision === 'jour' && right.mois === undefined) {
    return left.precision === 'jour' && left.mois !== undefined
  }
  return left.precision !== 'jour' || left.mois !== undefined || right.precision === 'jour'
}

function joinBouts(left: Atome, right: Atome, annee: number | undefined): Result<DateFloue> {
  if (right.annee === undefined) return joinFromLeft(left, right, left.annee ?? annee)
  const a = completeAtome(right, { annee: right.annee, mois: left.mois })
  if (!a.ok) return a
  const year =
    left.precision === 'semaine' && right.precision === 'semaine' ? right.annee : getYear(a.value)
  const mois = right.mois
  let de = completeAtome(left, { annee: year, mois })
  if (left.annee === undefined && de.ok && isLaterMonth(de.value, a.value.fin)) {
    de = completeAtome(left, { annee: year - 1, mois })
  }
  return de.ok ? checkOrder(de.value, a.value) : de
}

/** Only the start says its year (« novembre 2022 – mars »), or none does: the end is then in that year or the next. */
function joinFromLeft(left: Atome, right: Atome, annee: number | undefined): Result<DateFloue> {
  const de = completeAtome(left, { annee, mois: right.mois })
  if (!de.ok) return de
  const year = annee as number
  const a = completeAtome(right, { annee: year, mois: left.mois })
  if (!a.ok) return a
  if (!isLaterMonth(de.value, a.value.fin)) return checkOrder(de.value, a.value)
  const later = completeAtome(right, { annee: year + 1, mois: left.mois })
  return later.ok ? checkOrder(de.value, later.value) : later
}

function checkOrder(de: DateFloue, a: DateFloue): Result<DateFloue> {
  if (de.debut > a.fin) {
    return echec('fin-avant-debut', 'La fin vient avant le début : vérifiez les deux dates.')
  }
  return success(buildPlage(de, a))
}

/** « novembre – janvier 2023 » crosses the new year; « du 9 au 6 septembre » is a mistake. */
function isLaterMonth(date: DateFloue, day: string): boolean {
  return date.debut > day && date.debut.slice(5, 7) > day.slice(5, 7)
}

function getYear(date: DateFloue): number {
  return date.precision === 'semaine' ? getIsoWeek(date.debut).year : splitJour(date.debut).year
}
