import { formatNumeroJour } from './date-floue-format-simple'
import { splitJour } from './jour'
import type { DateIso } from './json'
import { formatMois } from './mois'
import { NBSP } from './nombre'

type Groupe = { readonly year: number; readonly month: number; readonly days: number[] }

/** « 6 et 7 septembre 2022 », « 18 juin et 22 octobre 2021 », « 18 décembre 2021 et 3 janvier 2022 ». */
export function formatJours(jours: readonly DateIso[], short: boolean): string {
  const groups: Groupe[] = []
  for (const jour of jours) {
    const { year, month, day } = splitJour(jour)
    const last = groups[groups.length - 1]
    if (last?.year === year && last.month === month) last.days.push(day)
    else groups.push({ year, month, days: [day] })
  }
  const texts = groups.map((group, index) => {
    const days = joinEt(group.days.map(formatNumeroJour), ', ')
    const year = groups[index + 1]?.year === group.year ? '' : ` ${group.year}`
    return `${days}${NBSP}${formatMois(group.month, short)}${year}`
  })
  // « 6 et 7 septembre et 3 octobre » would hide where a month stops.
  const simple = groups.every((group) => group.days.length === 1)
  return simple ? joinEt(texts, ', ') : texts.join(', ')
}

function joinEt(items: readonly string[], separator: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(separator)} et ${items[items.length - 1] ?? ''}`
}
