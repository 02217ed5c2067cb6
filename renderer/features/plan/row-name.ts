import { PLAN } from '../../strings/plan'
import type { PlanNode } from './plan-tree'
import { getStatutLabel } from './statuts'

/** The title a line shows; never empty. */
export function getRowTitle(node: PlanNode): string {
  return node.table === null ? PLAN.orphans : node.title.trim() || PLAN.untitled
}

/** The name of a line as it is read: « Fiche action 1.1.2 TAD Ados, En cours », « Axe 1 Familles, 10 actions ». */
export function buildRowName(node: PlanNode, notion: string): string {
  const words = [notion, node.code, getRowTitle(node)].filter((part) => part !== '').join(' ')
  if (node.table === 'fichesAction') {
    return node.statut === null ? words : `${words}, ${getStatutLabel(node.statut)}`
  }
  if (node.count === null) return words
  const count = node.count === 0 ? PLAN.noAction : `${node.count}${PLAN.actionCount(node.count)}`
  return `${words}, ${count}`
}
