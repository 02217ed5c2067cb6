import type { Dossier } from '../../domain/dossier'
import type { Dependance } from '../../domain/dependance.entity'
import type { Id } from '../../kernel/json'
import { listChildren } from '../enfants'
import { getIndexPlan, getPlace, listAncetres, listDescendants } from './index-plan'
import { listLiensPlan } from './liens-plan'

/**
 * The ring that a link from `avant` to `etape` would close. What waits for a phase waits for every step of it, and when a phase waits
 * every step of it does: links are followed through phases. Linear in the steps and links reached.
 */
export function findBoucle(dossier: Dossier, avant: Id, etape: Id): readonly Id[] | null {
  const targets = new Set(listWithin(dossier, avant))
  const from = new Map<Id, Id | null>()
  const queue: Id[] = []
  const add = (id: Id, by: Id | null): void => {
    for (const one of listWithin(dossier, id)) {
      if (from.has(one)) continue
      // A step of a phase that waits: named by its phase, which bears the link.
      from.set(one, one === id ? by : id)
      queue.push(one)
    }
  }
  add(etape, null)
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at] as Id
    if (targets.has(id)) return buildChain(from, id, etape, avant)
    for (const bearer of listBearers(dossier, id)) {
      for (const { etape: next } of listChildren(dossier, 'dependances', 'avant', bearer)) {
        if (next !== null && !from.has(next)) add(next, id)
      }
    }
  }
  return null
}

function listWithin(dossier: Dossier, id: Id): readonly Id[] {
  const place = getPlace(dossier, id)
  return place === undefined ? [id] : [id, ...listDescendants(place).map((one) => one.etape.id)]
}

function listBearers(dossier: Dossier, id: Id): readonly Id[] {
  const place = getPlace(dossier, id)
  return place === undefined ? [id] : [id, ...listAncetres(place).map((one) => one.etape.id)]
}

function buildChain(
  from: ReadonlyMap<Id, Id | null>,
  reached: Id,
  etape: Id,
  avant: Id,
): readonly Id[] {
  const chain: Id[] = reached === avant ? [] : [avant]
  for (let next: Id | null = reached; next !== null; next = from.get(next) ?? null) chain.push(next)
  const ordered = chain.reverse()
  return ordered[0] === etape ? ordered : [etape, ...ordered]
}

/** The rings that two people may have closed together, each once, by the first of its links in the order of identifiers. */
export function listBoucles(dossier: Dossier): readonly (readonly Id[])[] {
  const links = [...listLiensEnRond(dossier)].sort((a, b) => (a.id < b.id ? -1 : 1))
  const told = new Set<Id>()
  return links.flatMap(({ avant, etape }) => {
    if (avant === null || etape === null || told.has(avant) || told.has(etape)) return []
    const ring = findBoucle(dossier, avant, etape)
    if (ring === null) return []
    for (const id of ring) told.add(id)
    return [ring]
  })
}

/**
 * The links that may be part of a ring: what is left once every beginning and end that waits for nothing has been taken away. A phase
 * begins before its steps and ends after them. Linear: a plan without a ring costs one pass.
 */
function listLiensEnRond(dossier: Dossier): readonly Dependance[] {
  const links = listLiensPlan(dossier)
  if (links.length === 0) return []
  const { places } = getIndexPlan(dossier)
  // The beginning of the step of rank r is node 2r, its end 2r + 1.
  const waits = new Int32Array(places.length * 2)
  const next: number[][] = Array.from({ length: places.length * 2 }, () => [])
  const add = (from: number, to: number): void => {
    next[from]?.push(to)
    waits[to] = (waits[to] ?? 0) + 1
  }
  for (const { rang, parent } of places) {
    add(2 * rang, 2 * rang + 1)
    if (parent === null) continue
    add(2 * parent.rang, 2 * rang)
    add(2 * rang + 1, 2 * parent.rang + 1)
  }
  for (const { avant, etape } of links) add(2 * avant.rang + 1, 2 * etape.rang)
  const queue: number[] = []
  waits.forEach((count, node) => {
    if (count === 0) queue.push(node)
  })
  for (let at = 0; at < queue.length; at += 1) {
    for (const to of next[queue[at] as number] ?? []) {
      waits[to] = (waits[to] ?? 0) - 1
      if (waits[to] === 0) queue.push(to)
    }
  }
  const isWaiting = (node: number): boolean => (waits[node] ?? 0) > 0
  return links.flatMap(({ dependance, avant, etape }) =>
    isWaiting(2 * avant.rang + 1) && isWaiting(2 * etape.rang) ? [dependance] : [],
  )
}
