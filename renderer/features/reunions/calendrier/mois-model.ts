import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { compareDateFloue } from '../../../../shared/kernel/date-floue-compare'
import {
  addDays,
  addMonths,
  buildJourIso,
  getLastDayOfMonth,
  getWeekday,
  isDateIso,
  splitJour,
} from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { listJours } from '../../../../shared/rules/agenda-reunion.rules'

/** Where a day stands in a meeting of several days that follow one another; `seul` for a day alone. */
export type PlaceJour = 'seul' | 'debut' | 'milieu' | 'fin'

export type ReunionDuJour = { readonly reunion: Reunion; readonly place: PlaceJour }

/** The first day of the month of an address, « 2022-10 »; of the month of `today` when it cannot be read. */
export function readMois(text: string | null, today: DateIso): DateIso {
  const first = `${text ?? ''}-01`
  return isDateIso(first) ? first : getPremier(today)
}

/** The first day of the month of a day. */
export function getPremier(jour: DateIso): DateIso {
  const { year, month } = splitJour(jour)
  return buildJourIso(year, month, 1)
}

/** The weeks that a month touches, Monday to Sunday: the days before and after it included. */
export function listSemaines(premier: DateIso): readonly (readonly DateIso[])[] {
  const { year, month } = splitJour(premier)
  const lead = getWeekday(premier) - 1
  const count = Math.ceil((lead + getLastDayOfMonth(year, month)) / 7)
  const monday = addDays(premier, -lead)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => addDays(monday, week * 7 + day)),
  )
}

/** The meetings of each day, those with a time first and in its order. */
export function indexParJour(dossier: Dossier): ReadonlyMap<DateIso, readonly ReunionDuJour[]> {
  const days = new Map<DateIso, ReunionDuJour[]>()
  for (const reunion of listRows(dossier, 'reunions')) {
    const jours = listJours(reunion.date)
    for (const jour of jours) {
      const place = getPlace(jours, jour)
      days.set(jour, [...(days.get(jour) ?? []), { reunion, place }])
    }
  }
  for (const list of days.values()) list.sort(compareDansJour)
  return days
}

function getPlace(jours: readonly DateIso[], jour: DateIso): PlaceJour {
  const isAfter = jours.includes(addDays(jour, -1))
  const isBefore = jours.includes(addDays(jour, 1))
  if (isAfter) return isBefore ? 'milieu' : 'fin'
  return isBefore ? 'debut' : 'seul'
}

function compareDansJour(a: ReunionDuJour, b: ReunionDuJour): number {
  const [x, y] = [a.reunion.date?.heure?.debut ?? '', b.reunion.date?.heure?.debut ?? '']
  if (x !== y) return x < y ? -1 : 1
  return a.reunion.id < b.reunion.id ? -1 : 1
}

/** The meetings of a month whose day is not known yet: « octobre 2022 », « 4e trimestre 2022 », « d’avril au 15 octobre ». */
export function listSansJour(dossier: Dossier, premier: DateIso): readonly Reunion[] {
  const next = addMonths(premier, 1)
  return listRows(dossier, 'reunions')
    .filter(({ date }) => date !== null && listJours(date).length === 0)
    .filter(({ date }) => date !== null && date.debut < next && date.fin >= premier)
    .sort((a, b) => compareDates(a, b) || (a.id < b.id ? -1 : 1))
}

function compareDates(a: Reunion, b: Reunion): number {
  return a.date === null || b.date === null ? 0 : compareDateFloue(a.date, b.date)
}

/** The day on which the keyboard stands after a key, or null when the key says nothing here. */
export function getJourApres(jour: DateIso, key: string, isShifted: boolean): DateIso | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(jour, -1)
    case 'ArrowRight':
      return addDays(jour, 1)
    case 'ArrowUp':
      return addDays(jour, -7)
    case 'ArrowDown':
      return addDays(jour, 7)
    case 'Home':
      return addDays(jour, 1 - getWeekday(jour))
    case 'End':
      return addDays(jour, 7 - getWeekday(jour))
    case 'PageUp':
      return addMonths(jour, isShifted ? -12 : -1)
    case 'PageDown':
      return addMonths(jour, isShifted ? 12 : 1)
    default:
      return null
  }
}

/** « 2022-10 », for the address. */
export function formatMoisAdresse(jour: DateIso): string {
  return jour.slice(0, 7)
}
