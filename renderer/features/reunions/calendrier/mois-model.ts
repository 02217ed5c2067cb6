import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { compareDateFloue } from '../../../../shared/kernel/date-floue-compare'
import { addMonths } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { listJours } from '../../../../shared/rules/agenda-reunion.rules'
import { getPlaceJour, type PlaceJour } from '../../../forms/mois/mois-model'

export type ReunionDuJour = { readonly reunion: Reunion; readonly place: PlaceJour }

/** The meetings of each day, those with a time first and in its order. */
export function indexParJour(dossier: Dossier): ReadonlyMap<DateIso, readonly ReunionDuJour[]> {
  const days = new Map<DateIso, ReunionDuJour[]>()
  for (const reunion of listRows(dossier, 'reunions')) {
    const jours = listJours(reunion.date)
    for (const jour of jours) {
      const place = getPlaceJour(jours, jour)
      days.set(jour, [...(days.get(jour) ?? []), { reunion, place }])
    }
  }
  for (const list of days.values()) list.sort(compareDansJour)
  return days
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
