import type { Id } from '../../kernel/json'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { isDedans, type Cadre } from './cadrage'
import type { EtapePapier } from './lignes-papier'

/** The lines of one drawing; `pas` is how tall a line is, in points. */
export type PagePapier = { readonly etapes: readonly EtapePapier[]; readonly pas: number }

type Mesurer = (etape: EtapePapier, pas: number) => number

/** From an easy reading to the tightest, in points. */
const PAS = [18, 16.5, 15, 14, 13.2, 12.4] as const
const PAS_PAGES = 15
/** A page ends before a phase rather than inside it once that part of it is used. */
const ASSEZ = 0.55

/**
 * The lines on as many pages as they take: all on one when they fit, a little tighter if need be; else cut between two phases, or
 * inside a phase, whose name then heads the next page.
 */
export function cutPages(
  etapes: readonly EtapeLue[],
  room: number,
  mesurer: Mesurer,
): readonly PagePapier[] {
  if (etapes.length === 0) return []
  const all = etapes.map((etape): EtapePapier => ({ etape, suite: false }))
  const fitting = PAS.find((pas) => sum(all, pas, mesurer) <= room)
  if (fitting !== undefined) return [{ etapes: all, pas: fitting }]
  const byId = new Map(etapes.map((etape) => [etape.id, etape]))
  const pages: EtapePapier[][] = []
  let page: EtapePapier[] = []
  const used = (): number => sum(page, PAS_PAGES, mesurer)
  for (const [index, one] of all.entries()) {
    const next = all[index + 1]
    // A phase is not left alone at the foot of a page.
    const heads = one.etape.nature === 'phase' && next !== undefined
    const needed = mesurer(one, PAS_PAGES) + (heads ? mesurer(next, PAS_PAGES) : 0)
    if (page.some(({ suite }) => !suite) && used() + needed > room) {
      const [kept, moved] = splitAtPhase(page, one, room, mesurer)
      pages.push(kept)
      page = moved.length > 0 ? moved : listSuites(one.etape, byId)
    }
    page.push(one)
  }
  return [...pages, page].map((lines) => ({ etapes: lines, pas: PAS_PAGES }))
}

function sum(etapes: readonly EtapePapier[], pas: number, mesurer: Mesurer): number {
  return etapes.reduce((total, one) => total + mesurer(one, pas), 0)
}

/** The page as it stays, and the phase begun at its foot, which goes whole on the next one. */
function splitAtPhase(
  page: readonly EtapePapier[],
  next: EtapePapier,
  room: number,
  mesurer: Mesurer,
): readonly [EtapePapier[], EtapePapier[]] {
  const isTop = ({ etape, suite }: EtapePapier): boolean => etape.profondeur === 1 && !suite
  const at = isTop(next) ? -1 : page.findLastIndex(isTop)
  const before = page.slice(0, Math.max(0, at))
  const isEnough = sum(before, PAS_PAGES, mesurer) >= room * ASSEZ
  return at > 0 && isEnough ? [[...before], page.slice(at)] : [[...page], []]
}

/** The phases that go on, from the outer one to the inner one. */
function listSuites(etape: EtapeLue, byId: ReadonlyMap<Id, EtapeLue>): EtapePapier[] {
  const parents: EtapePapier[] = []
  for (let id = etape.parent; id !== null;) {
    const parent = byId.get(id)
    if (parent === undefined) break
    parents.unshift({ etape: parent, suite: true })
    id = parent.parent
  }
  return parents
}

export type Tranche = { readonly cadre: Cadre; readonly etapes: readonly EtapeLue[] }

/** Years, each with the steps that are then under way; neighbours are drawn together as long as `fits` says so, two years at most. */
export function cutAnnees(
  etapes: readonly EtapeLue[],
  cadre: Cadre,
  fits: (etapes: readonly EtapeLue[]) => boolean,
): readonly Tranche[] {
  const first = Number(cadre.de.slice(0, 4))
  const last = Number(cadre.a.slice(0, 4))
  const tranches: Tranche[] = []
  const build = (from: number, to: number): Tranche => {
    const part = {
      de: from === first ? cadre.de : `${String(from)}-01-01`,
      a: to === last ? cadre.a : `${String(to)}-12-31`,
    }
    return { cadre: part, etapes: listActives(etapes, part, cadre) }
  }
  for (let year = first; year <= last; year += 1) {
    const two = year < last ? build(year, year + 1) : null
    if (two !== null && fits(two.etapes)) {
      tranches.push(two)
      year += 1
    } else tranches.push(build(year, year))
  }
  return tranches.filter((tranche) => tranche.etapes.length > 0)
}

/** The steps of a part of the plan, under their phases; what is outside of the whole plan drawn, or has no date, goes to an end. */
function listActives(etapes: readonly EtapeLue[], part: Cadre, whole: Cadre): readonly EtapeLue[] {
  const kept = new Set<Id>()
  for (const etape of [...etapes].reverse()) {
    const { quand } = etape
    const isHolder = etape.nature === 'phase' && etape.enfants > 0
    const isHere =
      quand === null || quand.debut > whole.a
        ? part.a === whole.a
        : quand.fin < whole.de
          ? part.de === whole.de
          : isDedans(quand, part)
    if (!kept.has(etape.id) && (isHolder || !isHere)) continue
    kept.add(etape.id)
    if (etape.parent !== null) kept.add(etape.parent)
  }
  return etapes.filter(({ id }) => kept.has(id))
}
