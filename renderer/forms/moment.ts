import { formatJour } from '../../shared/kernel/jour-format'
import { addDays } from '../../shared/kernel/jour'
import type { DateIso } from '../../shared/kernel/json'

const HEURE = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' })

/** The day of a wall clock, where the user is. */
export function getJourDe(quand: number): DateIso {
  const date = new Date(quand)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** « 14:32 ». */
export function formatHeure(quand: number): string {
  return HEURE.format(new Date(quand))
}

/** « Aujourd’hui », « Hier », « Jeudi 20 octobre 2022 ». */
export function formatTitreJour(jour: DateIso, today: DateIso): string {
  if (jour === today) return 'Aujourd’hui'
  if (jour === addDays(today, -1)) return 'Hier'
  const text = formatJour(jour, { weekday: true })
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** « aujourd’hui à 14:32 », « hier à 9:05 », « le 20 octobre 2022 à 14:32 ». */
export function formatMoment(quand: number, today: DateIso): string {
  const jour = getJourDe(quand)
  const day =
    jour === today
      ? 'aujourd’hui'
      : jour === addDays(today, -1)
        ? 'hier'
        : formatJour(jour, { article: true })
  return `${day} à\u00a0${formatHeure(quand)}`
}

/** « d’aujourd’hui à 14:32 », « d’hier à 9:05 », « du 20 octobre 2022 à 14:32 ». */
export function formatMomentDe(quand: number, today: DateIso): string {
  const moment = formatMoment(quand, today)
  return moment.startsWith('le ') ? `du ${moment.slice(3)}` : `d’${moment}`
}
