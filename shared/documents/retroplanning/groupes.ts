import type { DateFloue } from '../../kernel/date-floue'
import { buildMois } from '../../kernel/date-floue-build'
import { compareDateFloue } from '../../kernel/date-floue-compare'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { splitJour } from '../../kernel/jour'
import { capitalize } from '../../rules/vocabulaire.rules'

/** The lines of one month, or of one wider time: « Mars 2022 », « 1er semestre 2023 », « Date à fixer ». */
export type GroupeMois<T> = { readonly titre: string; readonly lignes: readonly T[] }

type Datee = { readonly quand: DateFloue | null }

/**
 * Lines by month, as journals print them: a span stands in the month it begins in (« mars-avril » in March, « 18 juin et 22 octobre »
 * in June); what is wider than a month keeps its own words (« 2021 », « fin de l’année 2022 »). What has no date comes last.
 */
export function groupByMois<T extends Datee>(lignes: readonly T[]): readonly GroupeMois<T>[] {
  const groups = new Map<string, { readonly place: DateFloue | null; readonly lignes: T[] }>()
  for (const ligne of lignes) {
    const place = ligne.quand === null ? null : getPlace(ligne.quand)
    const key = place === null ? '' : formatDateFloue(place)
    const group = groups.get(key) ?? { place, lignes: [] }
    group.lignes.push(ligne)
    groups.set(key, group)
  }
  return [...groups.entries()]
    .sort(([, a], [, b]) => comparePlaces(a.place, b.place))
    .map(([key, group]) => ({
      titre: key === '' ? 'Date à fixer' : capitalize(key),
      lignes: [...group.lignes].sort((a, b) => comparePlaces(a.quand, b.quand)),
    }))
}

function comparePlaces(a: DateFloue | null, b: DateFloue | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compareDateFloue(a, b)
}

/** The month, when the date begins in one that it names; else the date itself. */
function getPlace(date: DateFloue): DateFloue {
  const start = date.plage?.de ?? date
  const isWide = /^(?:trimestre|semestre|annee)$/.test(start.precision)
  if (isWide || date.borne !== undefined) return date
  const { year, month } = splitJour(date.debut)
  return buildMois(year, month)
}
