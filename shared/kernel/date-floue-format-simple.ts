import type { DateFloue } from './date-floue'
import { getIsoWeek, splitJour } from './jour'
import { formatMois } from './mois'
import { NBSP } from './nombre'

/** How the small words are written: alone, « in » it, « of » it (start of a span), « up to » it (end of a span), with its article. */
export type Cas = 'nu' | 'dans' | 'de' | 'a' | 'article'

/** One precision other than a list or a span. `withYear` false leaves out the year that the end of a span repeats. */
export function formatSimple(date: DateFloue, short: boolean, cas: Cas, withYear = true): string {
  const { year, month, day } = splitJour(date.debut)
  const suffix = withYear ? ` ${year}` : ''
  switch (date.precision) {
    case 'jour':
      return mot(cas, 'm') + formatJourMois(day, month, short) + suffix
    case 'semaine': {
      const iso = getIsoWeek(date.debut)
      const word = short ? 'sem.' : 'semaine'
      const isoSuffix = withYear ? (short ? ` ${iso.year}` : ` de ${iso.year}`) : ''
      return `${mot(cas, 'f')}${word}${NBSP}${iso.week}${isoSuffix}`
    }
    case 'trimestre': {
      const rank = Math.ceil(month / 3)
      const lead = mot(cas === 'dans' ? 'a' : cas, 'm')
      if (short) return `${lead}T${rank}${suffix}`
      return `${lead}${rank === 1 ? '1er' : `${rank}e`}${NBSP}trimestre${suffix}`
    }
    case 'semestre': {
      const lead = mot(cas === 'dans' ? 'a' : cas, 'm')
      if (short) return `${lead}S${month <= 6 ? 1 : 2}${suffix}`
      return lead + (month <= 6 ? `1er${NBSP}semestre` : 'second semestre') + suffix
    }
    case 'mois':
      return formatMoisPartie(date, short, cas) + suffix
    default:
      return formatAnnee(date, short, cas, year)
  }
}

/** « 1er avril », « 20 oct. », with a no-break space. */
export function formatJourMois(day: number, month: number, short: boolean): string {
  return `${formatNumeroJour(day)}${NBSP}${formatMois(month, short)}`
}

export function formatNumeroJour(day: number): string {
  return day === 1 ? '1er' : String(day)
}

const MOTS: { readonly [K in 'm' | 'f']: { readonly [C in Cas]: string } } = {
  m: { nu: '', dans: 'le ', de: 'du ', a: 'au ', article: 'le ' },
  f: { nu: '', dans: 'la ', de: 'de la ', a: 'à la ', article: 'la ' },
}

/** The small word before a masculine or feminine noun. A quarter and a half-year take « au », a day and a week their article. */
function mot(cas: Cas, genre: 'm' | 'f'): string {
  return MOTS[genre][cas]
}

function formatMoisPartie(date: DateFloue, short: boolean, cas: Cas): string {
  const name = formatMois(splitJour(date.debut).month, short)
  const partie = date.partie
  const words =
    partie === undefined ? name : partie === 'milieu' ? `mi-${name}` : `${PARTIES[partie]} ${name}`
  if (cas === 'de') return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`
  if (cas === 'a') return `à ${words}`
  if (cas === 'dans') return partie === undefined ? `en ${words}` : words
  return words
}

const PARTIES = { debut: 'début', milieu: 'milieu', fin: 'fin' } as const

function formatAnnee(date: DateFloue, short: boolean, cas: Cas, year: number): string {
  const partie = date.partie
  if (partie === undefined) {
    if (cas === 'de') return `de ${year}`
    if (cas === 'a') return `à ${year}`
    return cas === 'dans' ? `en ${year}` : String(year)
  }
  if (short) {
    const words = partie === 'milieu' ? `mi-${year}` : `${PARTIES[partie]} ${year}`
    return cas === 'de' ? `de ${words}` : cas === 'a' ? `à ${words}` : words
  }
  const genre = partie === 'fin' ? 'f' : 'm'
  const lead = cas === 'dans' ? (genre === 'f' ? 'à la ' : 'au ') : mot(cas, genre)
  return `${lead}${PARTIES[partie]} de l’année ${year}`
}
