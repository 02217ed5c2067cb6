import { createRecord } from '../../../shared/commands/create-record'
import { getOrdreAt } from '../../../shared/commands/move-record'
import type { Command } from '../../../shared/domain/command'
import { listRows, type AnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition } from '../../../shared/domain/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { Id, Json } from '../../../shared/kernel/json'
import { ORPHANS, findPlace, type PlanNode, type PlanTable } from './plan-tree'

export type Creation = { readonly id: Id; readonly command: Command }

/** The nearest parent, from what is selected upwards, under which a new record may be put. */
function findParent(
  tree: readonly PlanNode[],
  selected: Id | null,
  table: PlanTable,
): PlanNode | null {
  let place = selected === null ? null : findPlace(tree, selected)
  while (place !== null) {
    const { node, parent } = place
    if (node.table === 'axes') return node
    if (node.table === 'objectifs' && table === 'fichesAction') return node
    place = parent === null ? null : findPlace(tree, parent.id)
  }
  return null
}

/**
 * A new record where the user stands: a fiche under the selected objectif or axe, an objectif or a constat under the selected axe; with
 * nothing selected, under the only axe there is, else without a place (it is then listed apart).
 * @param isSub an objectif goes under the selected objectif itself, one level down
 */
export function buildCreation(
  dossier: Dossier,
  tree: readonly PlanNode[],
  selected: Id | null,
  table: PlanTable,
  ctx: Ctx,
  isSub = false,
): Creation {
  const axes = tree.filter((node) => node.table === 'axes')
  const only = axes.length === 1 ? (axes[0] ?? null) : null
  const exact = isSub && selected !== null ? (findPlace(tree, selected)?.node ?? null) : null
  const parent = table === 'axes' ? null : (exact ?? findParent(tree, selected, table) ?? only)
  const patch: Record<string, Json> = {
    ...buildPlacePatch(table, parent),
    ordre: getOrdreAt(listSiblings(dossier, tree, table, parent), 'last'),
  }
  const row = getDefinition(table).create(ctx, patch) as AnyRow
  return { id: row.id, command: createRecord(table, row) }
}

function buildPlacePatch(
  table: PlanTable,
  parent: PlanNode | null,
): { readonly [field: string]: Json } {
  if (parent === null) return {}
  if (table === 'constats') return { axes: [parent.id] }
  if (parent.table === 'objectifs') {
    return table === 'objectifs'
      ? { parent: parent.id, niveau: 'operationnel' }
      : { objectif: parent.id }
  }
  return { axe: parent.id }
}

function listSiblings(
  dossier: Dossier,
  tree: readonly PlanNode[],
  table: PlanTable,
  parent: PlanNode | null,
): readonly { readonly id: Id; readonly ordre: string }[] {
  if (table === 'constats') return listRows(dossier, 'constats')
  const orphans = table === 'axes' ? tree : (findPlace(tree, ORPHANS)?.node.children ?? [])
  const nodes = parent?.children ?? orphans
  const ids = new Set(nodes.filter((node) => node.table === table).map(({ id }) => id))
  return listRows(dossier, table).filter(({ id }) => ids.has(id))
}
