import { splitJour } from './jour'
import type { DateIso } from './json'
import { formatMois } from './mois'

const UNITES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const DIZAINES =
  ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ')

/** A whole number from 0 to 999 999 in words, as a délibération spells it: « deux cent trente et un ». Figures beyond. */
export function formatNombreEnLettres(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) return String(n)
  if (n < 1000) return formatCentaines(n)
  const thousands = Math.floor(n / 1000)
  const rest = n % 1000
  // « quatre-vingts » and « cents » lose their s before « mille ».
  const lead =
    thousands === 1 ? '' : `${formatCentaines(thousands).replace(/(vingt|cent)s$/, '$1')} `
  return `${lead}mille${rest === 0 ? '' : ` ${formatCentaines(rest)}`}`
}

function formatCentaines(n: number): string {
  if (n < 100) return formatDizaines(n)
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  const lead = hundreds === 1 ? 'cent' : `${UNITES[hundreds] ?? ''} cent`
  if (rest === 0) return hundreds === 1 ? lead : `${lead}s`
  return `${lead} ${formatDizaines(rest)}`
}

function formatDizaines(n: number): string {
  if (n < 20) return UNITES[n] ?? ''
  const ten = Math.floor(n / 10)
  const name = DIZAINES[ten] ?? ''
  const unit = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10
  if (unit === 0) return n === 80 ? 'quatre-vingts' : name
  const joined = (unit === 1 || unit === 11) && ten < 8 ? ' et ' : '-'
  return `${name}${joined}${UNITES[unit] ?? ''}`
}

/** « l’an deux mille vingt-deux, le premier avril »: the opening of the minutes of a council. */
export function formatJourEnLettres(date: DateIso): string {
  const { year, month, day } = splitJour(date)
  const name = day === 1 ? 'premier' : formatNombreEnLettres(day)
  return `l’an ${formatNombreEnLettres(year)}, le ${name} ${formatMois(month)}`
}
