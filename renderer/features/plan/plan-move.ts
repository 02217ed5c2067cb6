import {
  getOrdreAt,
  moveRecord,
  type Place as OrdrePlace,
} from '../../../shared/commands/move-record'
import type { Patch } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { getRow, type Dossier } from '../../../shared/domain/dossier'
import { accorderArticle } from '../../../shared/kernel/accord'
import type { Id } from '../../../shared/kernel/json'
import { getMot } from '../../../shared/rules/vocabulaire.rules'
import { findPlace, type PlanNode, type PlanTable } from './plan-tree'

/** « déplacement de la fiche action 1.1.2 », in the words of the team. */
function formatMoveLabel(dossier: Dossier, node: PlanNode): string {
  const notion = { axes: 'axe', objectifs: 'objectif', fichesAction: 'fiche', constats: 'constat' }
  const mot = getMot(dossier, notion[node.table ?? 'axes'] as 'axe')
  const what = accorderArticle(mot.one, mot.genre, { preposition: 'de' })
  return `déplacement ${what} ${node.code}`.trim()
}

function listOrdres(dossier: Dossier, table: PlanTable, nodes: readonly PlanNode[]) {
  return nodes.map(({ id }) => ({ id, ordre: getRow(dossier, table, id)?.ordre ?? 'a0' }))
}

/** One place up or down among its siblings; null when it is already at the end. */
export function buildStep(
  dossier: Dossier,
  tree: readonly PlanNode[],
  id: Id,
  step: -1 | 1,
): Command | null {
  const place = findPlace(tree, id)
  if (place?.node.table == null) return null
  const { node, siblings } = place
  const table = place.node.table
  const neighbour = siblings[siblings.findIndex((other) => other.id === id) + step]
  if (neighbour === undefined) return null
  const at: OrdrePlace = step < 0 ? { before: neighbour.id } : { after: neighbour.id }
  const ordre = getOrdreAt(listOrdres(dossier, table, siblings), at, id)
  return moveRecord(dossier, table, id, {}, ordre, formatMoveLabel(dossier, node))
}

/** What a record refers to once it hangs from this parent; null when it may not. */
function getParentPatch(
  dossier: Dossier,
  tree: readonly PlanNode[],
  table: PlanTable,
  parent: PlanNode,
): Patch | null {
  if (table === 'fichesAction') {
    if (parent.table === 'objectifs') return { objectif: parent.id, axe: null }
    return parent.table === 'axes' ? { objectif: null, axe: parent.id } : null
  }
  if (table === 'objectifs') {
    if (parent.table === 'axes') return { axe: parent.id, parent: null }
    const above = findPlace(tree, parent.id)?.parent
    if (parent.table !== 'objectifs' || above?.table === 'objectifs') return null
    return { axe: above?.table === 'axes' ? above.id : null, parent: parent.id }
  }
  if (table === 'constats') return parent.table === 'axes' ? { axes: [parent.id] } : null
  return null
}

/** True when a record may hang from a parent: two levels of objectifs at most, never under itself. */
export function canMoveUnder(
  dossier: Dossier,
  tree: readonly PlanNode[],
  node: PlanNode,
  parent: PlanNode,
): boolean {
  if (node.table === null || node.id === parent.id) return false
  if (node.table === 'objectifs' && parent.table === 'objectifs') {
    if (node.children.some((child) => child.table === 'objectifs')) return false
  }
  return getParentPatch(dossier, tree, node.table, parent) !== null
}

/** Puts a record last under another parent; null when it may not go there. */
export function buildMoveUnder(
  dossier: Dossier,
  tree: readonly PlanNode[],
  id: Id,
  parentId: Id,
): Command | null {
  const node = findPlace(tree, id)?.node
  const parent = findPlace(tree, parentId)?.node
  if (node?.table == null || parent === undefined) return null
  if (!canMoveUnder(dossier, tree, node, parent)) return null
  const patch = getParentPatch(dossier, tree, node.table, parent)
  const siblings = parent.children.filter((child) => child.table === node.table)
  const ordre = getOrdreAt(listOrdres(dossier, node.table, siblings), 'last', id)
  return moveRecord(dossier, node.table, id, patch ?? {}, ordre, formatMoveLabel(dossier, node))
}

/** Puts a record just before or after another of its kind, under the same parent. */
export function buildMoveBeside(
  dossier: Dossier,
  tree: readonly PlanNode[],
  id: Id,
  besideId: Id,
  edge: 'top' | 'bottom',
): Command | null {
  const moved = findPlace(tree, id)
  const beside = findPlace(tree, besideId)
  if (moved?.node.table == null || beside === null || id === besideId) return null
  const table = moved.node.table
  if (beside.node.table !== table) return null
  const isSameParent = moved.parent?.id === beside.parent?.id
  const parent = beside.parent
  if (!isSameParent && (parent === null || !canMoveUnder(dossier, tree, moved.node, parent))) {
    return null
  }
  const patch = isSameParent || parent === null ? {} : getParentPatch(dossier, tree, table, parent)
  const at: OrdrePlace = edge === 'top' ? { before: besideId } : { after: besideId }
  const ordre = getOrdreAt(listOrdres(dossier, table, beside.siblings), at, id)
  return moveRecord(dossier, table, id, patch ?? {}, ordre, formatMoveLabel(dossier, moved.node))
}

/** Where a record may be sent from its menu, in the order of the plan, with the depth to indent it. */
export function listDestinations(
  dossier: Dossier,
  tree: readonly PlanNode[],
  id: Id,
): readonly { readonly node: PlanNode; readonly depth: number }[] {
  const place = findPlace(tree, id)
  if (place === null) return []
  const walk = (
    nodes: readonly PlanNode[],
    depth: number,
  ): { readonly node: PlanNode; readonly depth: number }[] =>
    nodes.flatMap((node) => [
      ...(node.id !== place.parent?.id && canMoveUnder(dossier, tree, place.node, node)
        ? [{ node, depth }]
        : []),
      ...(node.id === id ? [] : walk(node.children, depth + 1)),
    ])
  return walk(tree, 0)
}
