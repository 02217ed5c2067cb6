import type { DateFloue } from './date-floue'
import { formatJours } from './date-floue-format-jours'
import { formatPlage } from './date-floue-format-plage'
import { formatSimple } from './date-floue-format-simple'
import { NBSP } from './nombre'

export type FormatDateOptions = {
  /** Abbreviated months and compact spans, for tables and rétroplannings: « févr.-mai 2022 », « T4 2022 », « fin 2022 ». */
  readonly short?: boolean
  /** With the small words that set it in a sentence: « le 20 octobre 2022 », « en juin 2022 », « à la fin de l’année 2022 ». */
  readonly article?: boolean
}

/**
 * The date in French, with no-break spaces between a day and its month and inside a time. « 1er » is plain: documents raise it
 * (see `splitExposants`). Whatever the options, `parseDateFloue` reads the result back to the same value.
 */
export function formatDateFloue(date: DateFloue, options: FormatDateOptions = {}): string {
  const { short = false, article = false } = options
  if (date.borne !== undefined) return formatBorne(date, short)
  if (date.plage !== undefined) return formatPlage(date.plage, short, article)
  if (date.jours !== undefined) return `${article ? 'les ' : ''}${formatJours(date.jours, short)}`
  return formatSimple(date, short, article ? 'dans' : 'nu') + formatHeure(date, short)
}

const DEVANT = { dici: 'd’ici', depuis: 'depuis', pasAvant: 'pas avant', vers: 'vers' } as const

function formatBorne(date: DateFloue, short: boolean): string {
  const lead = DEVANT[date.borne ?? 'vers']
  if (date.plage !== undefined) return `${lead} ${formatPlage(date.plage, short, false, true)}`
  const upTo = date.borne === 'dici' && /^(?:jour|trimestre|semestre)$/.test(date.precision)
  return `${lead} ${formatSimple(date, short, upTo ? 'a' : 'article')}${formatHeure(date, short)}`
}

function formatHeure(date: DateFloue, short: boolean): string {
  if (date.heure === undefined) return ''
  const debut = formatHeureTexte(date.heure.debut)
  if (short) return `, ${debut}${date.heure.fin ? `-${formatHeureTexte(date.heure.fin)}` : ''}`
  return date.heure.fin ? ` de ${debut} à ${formatHeureTexte(date.heure.fin)}` : ` à ${debut}`
}

/** « 14 h », « 14 h 30 », with no-break spaces, from « 14:30 ». */
function formatHeureTexte(heure: string): string {
  const [hours = '0', minutes = '00'] = heure.split(':')
  const text = `${Number(hours)}${NBSP}h`
  return minutes === '00' ? text : `${text}${NBSP}${minutes}`
}
