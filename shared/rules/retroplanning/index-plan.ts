import { listRows, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Id } from '../../kernel/json'
import { compareOrdre } from '../../kernel/ordre'

/** A step of the plan and its place in the outline. */
export type PlaceEtape = {
  readonly etape: Etape
  /** Its place in the outline, from 0. */
  readonly rang: number
  /** 1 at the top. */
  readonly profondeur: number
  readonly parent: PlaceEtape | null
  readonly enfants: readonly PlaceEtape[]
}

export type IndexPlan = {
  /** In the order of the outline. */
  readonly places: readonly PlaceEtape[]
  readonly byId: ReadonlyMap<Id, PlaceEtape>
}

/** Tables are never changed in place, so an index stays right as long as its table lives. */
const cache = new WeakMap<object, IndexPlan>()

/** The steps of the démarche: those of a fiche, and what stands under them, are left out. Linear once a table, then constant. */
export function getIndexPlan(dossier: Dossier): IndexPlan {
  const known = cache.get(dossier.etapes)
  if (known !== undefined) return known
  const built = buildIndexPlan(dossier)
  cache.set(dossier.etapes, built)
  return built
}

export function getPlace(dossier: Dossier, id: Id | null): PlaceEtape | undefined {
  return id === null ? undefined : getIndexPlan(dossier).byId.get(id)
}

/** What stands under a step, at any depth, in the order of the outline. */
export function listDescendants(place: PlaceEtape): readonly PlaceEtape[] {
  return place.enfants.flatMap((enfant) => [enfant, ...listDescendants(enfant)])
}

/** The steps above, the nearest first. */
export function listAncetres(place: PlaceEtape): readonly PlaceEtape[] {
  const found: PlaceEtape[] = []
  for (let next = place.parent; next !== null; next = next.parent) found.push(next)
  return found
}

type Brouillon = {
  etape: Etape
  rang: number
  profondeur: number
  parent: Brouillon | null
  enfants: Brouillon[]
}

function buildIndexPlan(dossier: Dossier): IndexPlan {
  const rows = listRows(dossier, 'etapes')
  const children = groupByParent(dossier, rows)
  const places: Brouillon[] = []
  const byId = new Map<Id, Brouillon>()
  const visit = (etape: Etape, parent: Brouillon | null): void => {
    if (byId.has(etape.id) || etape.fiche !== null) return
    const profondeur = (parent?.profondeur ?? 0) + 1
    const place: Brouillon = { etape, rang: places.length, profondeur, parent, enfants: [] }
    byId.set(etape.id, place)
    places.push(place)
    parent?.enfants.push(place)
    for (const child of children.get(etape.id) ?? []) visit(child, place)
  }
  for (const etape of children.get(null) ?? []) visit(etape, null)
  // Two people may have put two steps under one another: such a ring is shown at the top rather than lost.
  if (byId.size < rows.length) {
    for (const etape of rows.sort(compareOrdre)) {
      if (!byId.has(etape.id) && !isOfFiche(dossier, etape)) visit(etape, null)
    }
  }
  return { places, byId }
}

/** The steps under each phase, and under null those of the top, in their order. */
function groupByParent(
  dossier: Dossier,
  rows: readonly Etape[],
): ReadonlyMap<Id | null, readonly Etape[]> {
  const children = new Map<Id | null, Etape[]>()
  for (const etape of rows) {
    const parent = etape.parent !== null && dossier.etapes[etape.parent] ? etape.parent : null
    const list = children.get(parent)
    if (list === undefined) children.set(parent, [etape])
    else list.push(etape)
  }
  for (const list of children.values()) list.sort(compareOrdre)
  return children
}

function isOfFiche(dossier: Dossier, etape: Etape): boolean {
  const seen = new Set<Id>()
  let next: Etape | undefined = etape
  while (next !== undefined && !seen.has(next.id)) {
    if (next.fiche !== null) return true
    seen.add(next.id)
    next = next.parent === null ? undefined : dossier.etapes[next.parent]
  }
  return false
}
