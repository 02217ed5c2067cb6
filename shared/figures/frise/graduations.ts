import { addDays, addMonths, getWeekday, splitJour } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { formatMois, JOURS_SEMAINE } from '../../kernel/mois'
import { getX, listMois, type Echelle } from './echelle'

/** One step of the header: where it begins, how wide it is, its words (empty when they do not fit). */
export type Graduation = {
  readonly cle: DateIso
  readonly x: number
  readonly largeur: number
  readonly texte: string
  /** A stronger line: the first of a year or of a quarter, a Monday. */
  readonly forte: boolean
  readonly courante: boolean
}

export type Graduations = {
  readonly pas: 'jour' | 'semaine' | 'mois' | 'trimestre' | 'annee'
  readonly haut: readonly Graduation[]
  readonly bas: readonly Graduation[]
}

/** How wide a letter of the header is, in the unit of the scale, at the least. */
const LETTRE = 6.6

/**
 * The two lines of the header for the width of a day, between two places when only a part is seen. A month is never cut into equal
 * parts: each has its own days.
 */
export function listGraduations(
  echelle: Echelle,
  today: DateIso,
  vue: { readonly de: DateIso; readonly a: DateIso } = echelle,
): Graduations {
  const { parJour } = echelle
  const de = vue.de > echelle.de ? vue.de : echelle.de
  const a = vue.a < echelle.a ? vue.a : echelle.a
  const place = (starts: readonly DateIso[], next: (start: DateIso) => DateIso, name: Nommer) =>
    starts.map((start): Graduation => {
      const from = start < echelle.de ? echelle.de : start
      const x = getX(echelle, from)
      const end = next(start)
      const largeur = Math.min(getX(echelle, end), echelle.largeur) - x
      const { texte, forte } = name(start, largeur)
      return { cle: start, x, largeur, texte, forte, courante: start <= today && today < end }
    })
  const months = listMois(de, a)
  const years = unique(months.map((month) => `${month.slice(0, 4)}-01-01`))
  const haut = {
    annees: () => place(years, (start) => addMonths(start, 12), nommerAnnee),
    mois: () => place(months, (start) => addMonths(start, 1), nommerMoisAnnee),
  }
  if (parJour >= 20) {
    return { pas: 'jour', haut: haut.mois(), bas: place(listJours(de, a), suivant, nommerJour) }
  }
  if (parJour >= 4.2) {
    const mondays = listJours(addDays(de, 1 - getWeekday(de)), a).filter((_, at) => at % 7 === 0)
    const bas = place(mondays, (start) => addDays(start, 7), nommerSemaine)
    return { pas: 'semaine', haut: haut.mois(), bas }
  }
  if (parJour >= 0.5) {
    const bas = place(months, (start) => addMonths(start, 1), buildNommerMois(parJour * 28))
    return { pas: 'mois', haut: haut.annees(), bas }
  }
  const quarters = unique(months.map(getTrimestre))
  if (parJour >= 0.24) {
    const bas = place(quarters, (start) => addMonths(start, 3), nommerTrimestre)
    return { pas: 'trimestre', haut: haut.annees(), bas }
  }
  return { pas: 'annee', haut: [], bas: place(years, (start) => addMonths(start, 12), nommerAnnee) }
}

type Nommer = (
  start: DateIso,
  largeur: number,
) => { readonly texte: string; readonly forte: boolean }

const suivant = (jour: DateIso): DateIso => addDays(jour, 1)

function unique(days: readonly DateIso[]): readonly DateIso[] {
  return [...new Set(days)]
}

function listJours(de: DateIso, a: DateIso): readonly DateIso[] {
  const days: DateIso[] = []
  for (let day = de; day <= a; day = addDays(day, 1)) days.push(day)
  return days
}

function getTrimestre(month: DateIso): DateIso {
  const { year, month: rank } = splitJour(month)
  const first = String(Math.floor((rank - 1) / 3) * 3 + 1).padStart(2, '0')
  return `${year}-${first}-01`
}

/** The first of the words that fits. */
function fit(largeur: number, ...words: readonly string[]): string {
  return words.find((word) => word.length * LETTRE + 8 <= largeur) ?? ''
}

function nommerAnnee(start: DateIso, largeur: number): ReturnType<Nommer> {
  return { texte: fit(largeur, start.slice(0, 4)), forte: true }
}

function nommerMoisAnnee(start: DateIso, largeur: number): ReturnType<Nommer> {
  const { year, month } = splitJour(start)
  const short = formatMois(month, true)
  const texte = fit(largeur, `${formatMois(month)} ${year}`, `${short} ${year}`, short)
  return { texte, forte: true }
}

/** All months are written alike: whole when « septembre » fits in the shortest, else cut short, else by their first letter. */
function buildNommerMois(largeur: number): Nommer {
  const style = fit(largeur, 'septembre', 'sept.')
  return (start) => {
    const { month } = splitJour(start)
    const name = formatMois(month)
    const initial = largeur < 13 ? '' : name.charAt(0).toUpperCase()
    const texte =
      style === 'septembre' ? name : style === 'sept.' ? formatMois(month, true) : initial
    return { texte, forte: month % 3 === 1 }
  }
}

function nommerTrimestre(start: DateIso, largeur: number): ReturnType<Nommer> {
  const rank = Math.ceil(splitJour(start).month / 3)
  return { texte: fit(largeur, `T${rank}`), forte: rank === 1 }
}

function nommerSemaine(start: DateIso, largeur: number): ReturnType<Nommer> {
  const { day, month } = splitJour(start)
  const texte = fit(largeur, `${day} ${formatMois(month, true)}`, String(day))
  return { texte, forte: day <= 7 }
}

function nommerJour(start: DateIso, largeur: number): ReturnType<Nommer> {
  const { day } = splitJour(start)
  const name = JOURS_SEMAINE[getWeekday(start) - 1] ?? ''
  const texte = fit(largeur, `${name} ${day}`, `${name.slice(0, 3)}. ${day}`, String(day))
  return { texte, forte: getWeekday(start) === 1 }
}
