import type { Axe } from '../domain/axe.entity'
import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { FicheAction } from '../domain/fiche-action.entity'
import type { Objectif } from '../domain/objectif.entity'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'

/** An objectif with what hangs under it: sub-objectifs first, then its own fiches (the order of numbers and of reading). */
export type NoeudObjectif = {
  readonly objectif: Objectif
  readonly objectifs: readonly NoeudObjectif[]
  readonly fiches: readonly FicheAction[]
  /** Fiches placed elsewhere that also serve this objectif. Recalled, never counted twice. */
  readonly rappels: readonly FicheAction[]
}

/** An axe: its objectifs first, then the fiches that hang directly under it. */
export type NoeudAxe = {
  readonly axe: Axe
  readonly objectifs: readonly NoeudObjectif[]
  readonly fiches: readonly FicheAction[]
}

export type Plan = {
  readonly axes: readonly NoeudAxe[]
  /** What has no place: no axe, a reference to a record that is gone, a loop of objectifs. Listed, never lost. */
  readonly horsPlan: {
    readonly objectifs: readonly NoeudObjectif[]
    readonly fiches: readonly FicheAction[]
  }
}

const cache = new WeakMap<Dossier, Plan>()

/** The tree of the plan. The same object at each call for the same dossier. */
export function getPlan(dossier: Dossier): Plan {
  const known = cache.get(dossier)
  if (known !== undefined) return known
  const plan = buildPlan(dossier)
  cache.set(dossier, plan)
  return plan
}

function buildPlan(dossier: Dossier): Plan {
  const objectifsByHome = groupBy(listRows(dossier, 'objectifs'), (o) =>
    getObjectifHome(dossier, o),
  )
  const fiches = listRows(dossier, 'fichesAction')
  const fichesByHome = groupBy(fiches, (fiche) => getFicheHome(dossier, fiche))
  const rappels = new Map<Id, FicheAction[]>()
  for (const fiche of fiches) {
    for (const id of fiche.objectifsSecondaires) {
      if (id !== fiche.objectif) rappels.set(id, [...(rappels.get(id) ?? []), fiche])
    }
  }
  const seen = new Set<Id>()
  const build = (objectif: Objectif): NoeudObjectif => {
    seen.add(objectif.id)
    return {
      objectif,
      objectifs: (objectifsByHome.get(objectif.id) ?? [])
        .filter((child) => !seen.has(child.id))
        .map(build),
      fiches: fichesByHome.get(objectif.id) ?? [],
      rappels: [...(rappels.get(objectif.id) ?? [])].sort(compareOrdre),
    }
  }
  const axes = listRows(dossier, 'axes')
    .sort(compareOrdre)
    .map((axe) => ({
      axe,
      objectifs: (objectifsByHome.get(axe.id) ?? []).map(build),
      fiches: fichesByHome.get(axe.id) ?? [],
    }))
  const lost = (objectifsByHome.get(null) ?? []).map(build)
  // What only a loop (a parent of b, b parent of a) keeps away from every axe.
  for (const objectif of listRows(dossier, 'objectifs').sort(compareOrdre)) {
    if (!seen.has(objectif.id)) lost.push(build(objectif))
  }
  return { axes, horsPlan: { objectifs: lost, fiches: fichesByHome.get(null) ?? [] } }
}

function groupBy<R extends { readonly id: Id; readonly ordre: string }>(
  rows: readonly R[],
  getKey: (row: R) => Id | null,
): ReadonlyMap<Id | null, R[]> {
  const groups = new Map<Id | null, R[]>()
  for (const row of rows) {
    const key = getKey(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  for (const group of groups.values()) group.sort(compareOrdre)
  return groups
}

/** A sub-objectif lives under its parent, whatever axe it names. */
function getObjectifHome(dossier: Dossier, objectif: Objectif): Id | null {
  if (objectif.parent !== objectif.id && getRow(dossier, 'objectifs', objectif.parent)) {
    return objectif.parent
  }
  return getRow(dossier, 'axes', objectif.axe)?.id ?? null
}

/** An objectif wins over an axe: a fiche that names both hangs under the objectif. */
function getFicheHome(dossier: Dossier, fiche: FicheAction): Id | null {
  return (
    getRow(dossier, 'objectifs', fiche.objectif)?.id ??
    getRow(dossier, 'axes', fiche.axe)?.id ??
    null
  )
}

/** Every objectif of a list of nodes, parents before children. */
export function listNoeudsObjectif(nodes: readonly NoeudObjectif[]): readonly NoeudObjectif[] {
  return nodes.flatMap((node) => [node, ...listNoeudsObjectif(node.objectifs)])
}

/** The fiches of an axe in the order they are printed. */
export function listFichesOfAxe(node: Pick<NoeudAxe, 'objectifs' | 'fiches'>): FicheAction[] {
  return [...node.objectifs.flatMap(listFichesOfObjectif), ...node.fiches]
}

/** The fiches under an objectif and its sub-objectifs, in the order they are printed. */
export function listFichesOfObjectif(node: NoeudObjectif): FicheAction[] {
  return [...node.objectifs.flatMap(listFichesOfObjectif), ...node.fiches]
}

/** Every fiche of the plan in printed order, those without a place last. */
export function listFichesOfPlan(dossier: Dossier): FicheAction[] {
  const plan = getPlan(dossier)
  return [...plan.axes.flatMap(listFichesOfAxe), ...listFichesOfAxe(plan.horsPlan)]
}

/** Where a fiche hangs: its axe and the chain of objectifs from the axe down. Nothing for one without a place. */
export function getPlaceOfFiche(
  dossier: Dossier,
  fiche: FicheAction,
): { readonly axe: Axe | undefined; readonly objectifs: readonly Objectif[] } {
  const objectifs: Objectif[] = []
  let current = getRow(dossier, 'objectifs', fiche.objectif)
  while (current !== undefined && !objectifs.includes(current)) {
    objectifs.unshift(current)
    const parent = getRow(dossier, 'objectifs', current.parent)
    if (parent === undefined) break
    current = parent
  }
  const axe = objectifs.length === 0 ? fiche.axe : (objectifs[0] as Objectif).axe
  return { axe: getRow(dossier, 'axes', axe), objectifs }
}
