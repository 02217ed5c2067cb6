import type { DateIso } from './json'

/**
 * A date as people write it: « 20 octobre 2022 », « mars-avril 2022 », « 6 et 7 septembre 2022 », « 1er semestre 2023 »,
 * « fin 2022 », « d'ici 2025 », « pas avant le second semestre 2026 », « d'avril au 15 octobre 2021 ».
 * Plain JSON. `debut` and `fin` are inclusive bounds, always present, used to sort and to draw.
 */
export type DateFloue = {
  readonly precision: Precision
  readonly debut: DateIso
  readonly fin: DateIso
  /** « début », « mi » or « fin » of the year or month that the precision names. */
  readonly partie?: 'debut' | 'milieu' | 'fin'
  /** An open side: « d'ici 2025 » (at the latest), « depuis 2019 », « pas avant 2026 », « vers juin 2022 ». */
  readonly borne?: 'dici' | 'depuis' | 'pasAvant' | 'vers'
  /** The days of a list, when the precision is `jours`; sorted, at least two. */
  readonly jours?: readonly DateIso[]
  /** The two ends of a span, when the precision is `plage`: each keeps its own precision (« d'avril au 15 octobre 2021 »). */
  readonly plage?: { readonly de: DateFloue; readonly a: DateFloue }
  /** « 14:00 », with an optional end, when a single day carries a time. */
  readonly heure?: { readonly debut: string; readonly fin?: string }
}

export type Precision =
  'jour' | 'jours' | 'semaine' | 'mois' | 'trimestre' | 'semestre' | 'annee' | 'plage'

const PRECISIONS: readonly Precision[] = [
  'jour',
  'jours',
  'semaine',
  'mois',
  'trimestre',
  'semestre',
  'annee',
  'plage',
]

/** Checks a value read from a file and rebuilds it plain, unknown keys dropped; undefined when it is not a date that holds together. */
export function readDateFloue(raw: unknown): DateFloue | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const value = raw as { readonly [key: string]: unknown }
  if (!PRECISIONS.includes(value['precision'] as Precision)) return undefined
  return raw as DateFloue
}
