import { parseNomSauvegarde, type NomSauvegarde } from './nom-sauvegarde'

/** A backup of one dossier; `taille` in bytes. */
export type SauvegardeRangee = { readonly name: string; readonly taille: number }

export type OptionsRotation = {
  /** Wall clock in milliseconds; it may be wrong. */
  readonly now: number
  /** Bytes that all the backups of the dossier may take. */
  readonly plafond: number
  /** Names of those that were found unreadable. */
  readonly illisibles?: ReadonlySet<string>
}

/** 500 MB (storage.md §3.6). */
export const PLAFOND_SAUVEGARDES = 500_000_000

const DAY = 86_400_000
const PROTECTED_DAYS = 30

/**
 * Spans that keep their fullest backup, and how many of the latest spans: an hour for 24 h, a day for 30 days, a week for 12 weeks, a
 * month for 5 years, each with one more for the span under way. Spans that hold a backup are counted, not the clock: a dossier left
 * alone for a year, or a clock gone wrong, makes nothing disappear.
 */
const SPANS: readonly { readonly count: number; readonly getKey: (name: string) => string }[] = [
  { count: 25, getKey: (name) => name.slice(0, 13) },
  { count: 31, getKey: (name) => name.slice(0, 10) },
  { count: 13, getKey: getWeek },
  { count: 61, getKey: (name) => name.slice(0, 7) },
]

type Known = SauvegardeRangee & NomSauvegarde & { readonly lisible: boolean }

/**
 * The backups to delete, oldest first (storage.md §3.6). Never: one made before a merge or a restoration, or asked for, in the last 30
 * days; the one with most operations; the latest readable one, nor the fullest readable one; a file whose name is not of ours.
 */
export function listSauvegardesARetirer(
  sauvegardes: readonly SauvegardeRangee[],
  { now, plafond, illisibles = new Set() }: OptionsRotation,
): readonly string[] {
  const known = sauvegardes
    .flatMap((sauvegarde): Known[] => {
      const parsed = parseNomSauvegarde(sauvegarde.name)
      if (parsed === null) return []
      return [{ ...sauvegarde, ...parsed, lisible: !illisibles.has(sauvegarde.name) }]
    })
    .sort(compareByName)
  const untouchable = listUntouchable(known, now)
  // Those dated later than now were made while the clock was ahead, or it is behind: they crowd nothing out.
  const past = known.filter(({ quand }) => quand <= now)
  const future = known.filter(({ quand }) => quand > now)
  const kept = new Set([...untouchable, ...listBySpan(past), ...listBySpan(future)])
  const dropped = new Set(known.filter((one) => !kept.has(one)))
  for (const one of listOverCeiling(known, dropped, untouchable, plafond)) dropped.add(one)
  return known.filter((one) => dropped.has(one)).map(({ name }) => name)
}

function listUntouchable(known: readonly Known[], now: number): Set<Known> {
  const readable = known.filter(({ lisible }) => lisible)
  const chosen = [getFullest(known), getFullest(readable), readable.at(-1)]
  const recent = known.filter(
    ({ raison, quand }) => !isRoutine(raison) && now - quand < PROTECTED_DAYS * DAY,
  )
  return new Set([...recent, ...chosen.filter((one) => one !== undefined)])
}

function isRoutine(raison: Known['raison']): boolean {
  return raison === 'auto' || raison === 'fermeture'
}

function listBySpan(sorted: readonly Known[]): Known[] {
  return SPANS.flatMap(({ count, getKey }) => {
    const best = new Map<string, Known>()
    for (const one of sorted) {
      const key = getKey(one.name)
      const other = best.get(key)
      if (other === undefined || isBetter(one, other)) best.set(key, one)
    }
    const latest = [...best.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, count)
    return latest.map(([, one]) => one)
  })
}

/** Of two in a span: a readable one, then the fullest, then the latest, which comes second. */
function isBetter(later: Known, earlier: Known): boolean {
  if (later.lisible !== earlier.lisible) return later.lisible
  return later.nbOps >= earlier.nbOps
}

/** Routine ones first, the oldest first, until the rest fits. */
function listOverCeiling(
  known: readonly Known[],
  dropped: ReadonlySet<Known>,
  untouchable: ReadonlySet<Known>,
  plafond: number,
): Known[] {
  const left = known.filter((one) => !dropped.has(one))
  let total = left.reduce((sum, { taille }) => sum + taille, 0)
  const candidates = left.filter((one) => !untouchable.has(one))
  const inOrder = [
    ...candidates.filter(({ raison }) => isRoutine(raison)),
    ...candidates.filter(({ raison }) => !isRoutine(raison)),
  ]
  return inOrder.filter(({ taille }) => {
    if (total <= plafond) return false
    total -= taille
    return true
  })
}

/** The one with most operations; of equals, the latest. */
function getFullest(sorted: readonly Known[]): Known | undefined {
  return sorted.reduce<Known | undefined>(
    (best, one) => (best === undefined || one.nbOps >= best.nbOps ? one : best),
    undefined,
  )
}

function compareByName(a: SauvegardeRangee, b: SauvegardeRangee): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

/** Monday of the week of a name, so that weeks sort like dates. */
function getWeek(name: string): string {
  const date = new Date(`${name.slice(0, 10)}T00:00:00Z`)
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return new Date(date.getTime() - sinceMonday * DAY).toISOString().slice(0, 10)
}
