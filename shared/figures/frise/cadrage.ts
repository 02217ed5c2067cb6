import type { DateFloue } from '../../kernel/date-floue'
import { addMonths, daysBetween, splitJour } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { getDernierDuMois, getPremierDuMois } from './echelle'
import { getEtendue } from './layout-frise'

/** The months a drawing shows, both ends included. */
export type Cadre = { readonly de: DateIso; readonly a: DateIso }

type Lire = (etape: EtapeLue) => DateFloue | null
type Groupe = Cadre & { readonly nombre: number }

/** Months without anything that part what is far from the rest. */
const VIDE = 6
/** Longer, a step says nothing of where the plan is dense. */
const LONGUE = 366
/** What may stand outside: one step in four; and only when the rest is drawn markedly larger. */
const PART_DEHORS = 0.25
const PART_GARDEE = 0.6

/**
 * Whole months around the part of the plan where its steps stand: a few steps years away (« 2026 ») would make the bars of all the
 * others too short to be read, so they are left outside and shown by an arrow. Null when nothing has a date.
 */
export function getCadre(etapes: readonly EtapeLue[], getReference: Lire): Cadre | null {
  const whole = getEtendue(etapes, getReference)
  if (whole === null) return null
  const steps = etapes.filter(({ nature, enfants }) => nature !== 'phase' || enfants === 0)
  const dated = steps.flatMap(({ quand }) => (quand === null ? [] : [quand]))
  const allowed = Math.floor(dated.length * PART_DEHORS)
  if (allowed === 0) return whole
  const groups = dropLointains(listGroupes(steps, getReference), allowed)
  const [first, last] = [groups[0], groups.at(-1)]
  if (first === undefined || last === undefined) return whole
  const core = { de: getPremierDuMois(first.de), a: getDernierDuMois(last.a) }
  const outside = dated.filter((date) => !isDedans(date, core)).length
  const isWorth = countMois(core) <= countMois(whole) * PART_GARDEE
  return isWorth && outside <= allowed ? core : whole
}

/** Whether a part of a date at least is in the drawing. */
export function isDedans(date: DateFloue, { de, a }: Cadre): boolean {
  return date.debut <= a && date.fin >= de
}

export function countMois({ de, a }: Cadre): number {
  const [start, end] = [splitJour(de), splitJour(a)]
  return (end.year - start.year) * 12 + end.month - start.month + 1
}

/** Dates that stand near one another, in order. */
function listGroupes(steps: readonly EtapeLue[], getReference: Lire): readonly Groupe[] {
  const spans = steps
    .flatMap((step) => {
      const own = step.quand === null ? [] : [{ date: step.quand, nombre: 1 }]
      const before = getReference(step)
      return before === null ? own : [...own, { date: before, nombre: 0 }]
    })
    .filter(({ date }) => daysBetween(date.debut, date.fin) < LONGUE)
    .sort((a, b) => (a.date.debut < b.date.debut ? -1 : 1))
  const groups: Groupe[] = []
  for (const { date, nombre } of spans) {
    const last = groups.at(-1)
    if (last === undefined || date.debut > addMonths(last.a, VIDE)) {
      groups.push({ de: date.debut, a: date.fin, nombre })
    } else {
      const a = date.fin > last.a ? date.fin : last.a
      groups[groups.length - 1] = { de: last.de, a, nombre: last.nombre + nombre }
    }
  }
  return groups
}

/** Without the small groups of both ends, the farthest first. */
function dropLointains(groups: readonly Groupe[], allowed: number): readonly Groupe[] {
  const kept = [...groups]
  let left = allowed
  while (kept.length > 1) {
    const ends = [
      { at: 0, gap: getVide(kept[0], kept[1]) },
      { at: kept.length - 1, gap: getVide(kept.at(-2), kept.at(-1)) },
    ]
      .filter(({ at }) => (kept[at]?.nombre ?? Infinity) <= left)
      .sort((a, b) => b.gap - a.gap)
    const [far] = ends
    if (far === undefined) break
    left -= kept[far.at]?.nombre ?? 0
    kept.splice(far.at, 1)
  }
  return kept
}

function getVide(before: Groupe | undefined, after: Groupe | undefined): number {
  return before === undefined || after === undefined ? 0 : daysBetween(before.a, after.de)
}
