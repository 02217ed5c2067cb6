import type { Dossier } from '../../domain/dossier'
import type { Id } from '../../kernel/json'
import { listChildren } from '../enfants'
import { getPlace, listAncetres, listDescendants } from './index-plan'

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
