import type { Command } from '../domain/command'
import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Id } from '../kernel/json'
import { compareOrdre, getOrdreBetween } from '../kernel/ordre'
import { setFields, type Patch } from './set-fields'

/** Gives a record another parent (`parentPatch`, may be empty) and another place among its siblings. */
export function moveRecord(
  dossier: Dossier,
  table: TableName,
  id: Id,
  parentPatch: Patch,
  ordre: string,
  label: string,
): Command {
  return setFields(dossier, table, id, { ...parentPatch, ordre }, label)
}

export type Place = 'first' | 'last' | { readonly before: Id } | { readonly after: Id }

type Sibling = { readonly id: Id; readonly ordre: string }

/**
 * The order of a record put at a place among its siblings, given in any order. `moved`, when it is one of them, is left out.
 * A neighbour that is not among the siblings puts the record last.
 */
export function getOrdreAt(siblings: readonly Sibling[], place: Place, moved?: Id): string {
  const sorted = siblings.filter(({ id }) => id !== moved).sort(compareOrdre)
  const at = getIndex(sorted, place)
  return getOrdreBetween(sorted[at - 1]?.ordre ?? null, sorted[at]?.ordre ?? null)
}

function getIndex(sorted: readonly Sibling[], place: Place): number {
  if (place === 'first') return 0
  if (place === 'last') return sorted.length
  const neighbour = 'before' in place ? place.before : place.after
  const at = sorted.findIndex(({ id }) => id === neighbour)
  if (at < 0) return sorted.length
  return 'before' in place ? at : at + 1
}
