import { getRow, type Dossier } from '../domain/dossier'
import type { Reunion } from '../domain/reunion.entity'
import type { DateFloue } from '../kernel/date-floue'
import type { EvenementAgenda } from '../kernel/evenement-agenda'
import { addDays, daysBetween } from '../kernel/jour'
import type { DateIso, Id } from '../kernel/json'
import { getNomReunion, listPoints } from './reunions.rules'

/** Longer spans are not one event of so many days: « d’avril à octobre ». */
const MAX_JOURS = 7

const JOUR_SANS_DATE: DateIso = '1970-01-01'

/**
 * A meeting as entries of a calendar: one a day (« 6 et 7 septembre » gives two), with its time when the date has one. None while the
 * day is not known (« octobre 2022 »), unless some were sent. What was sent before and is no more comes back cancelled: a day less, a
 * day that is no longer known; a cancelled or postponed meeting is wholly so.
 */
export function listEvenementsReunion(dossier: Dossier, id: Id): readonly EvenementAgenda[] {
  const reunion = getRow(dossier, 'reunions', id)
  if (reunion === undefined) return []
  const days = listJours(reunion.date)
  const sent = reunion.evenementsEnvoyes ?? 0
  const isOff = reunion.statut === 'annulee' || reunion.statut === 'reportee'
  // A calendar knows an entry by its identifier: where no day is left, any date carries its cancellation.
  const last = days.at(-1) ?? reunion.date?.debut ?? JOUR_SANS_DATE
  const count = Math.max(days.length, sent)
  return Array.from({ length: count }, (_, index): EvenementAgenda => {
    const jour = days[index] ?? last
    const heure = days.length === 1 ? reunion.date?.heure : undefined
    return {
      uid: `${id}.${index + 1}@cairn`,
      sequence: reunion.sequenceAgenda ?? 0,
      resume: getNomReunion(dossier, id),
      description: formatDescription(dossier, reunion),
      lieu: formatLieu(reunion),
      jour,
      debut: heure?.debut ?? null,
      fin: heure?.fin ?? null,
      annule: isOff || index >= days.length,
    }
  })
}

/** The days on which a meeting takes place, when they are known. */
export function listJours(date: DateFloue | null): readonly DateIso[] {
  if (date === null || date.borne !== undefined) return []
  if (date.precision === 'jour') return [date.debut]
  if (date.precision === 'jours') return date.jours ?? []
  const isSpan = date.precision === 'plage' && date.plage?.de.precision === 'jour'
  const length = daysBetween(date.debut, date.fin) + 1
  if (!isSpan || date.plage?.a.precision !== 'jour' || length > MAX_JOURS) return []
  return Array.from({ length }, (_, index) => addDays(date.debut, index))
}

function formatLieu({ lieu, adresse, visio }: Reunion): string {
  const place = [lieu, ...adresse.split('\n')].map((line) => line.trim()).filter(Boolean)
  return place.length > 0 ? place.join(', ') : visio.trim()
}

function formatDescription(dossier: Dossier, { id, horaires, visio }: Reunion): string {
  const points = listPoints(dossier, id).map(({ titre }, index) => `${index + 1}. ${titre}`)
  return [
    horaires.trim(),
    ...(points.length === 0 ? [] : ['Ordre du jour\u00a0:', ...points]),
    visio.trim() === '' ? '' : `Visioconférence\u00a0: ${visio.trim()}`,
  ]
    .filter(Boolean)
    .join('\n')
}
