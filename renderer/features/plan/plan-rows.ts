import type { Id } from '../../../shared/kernel/json'
import type { PlanNode } from './plan-tree'

/** A visible line of the tree. */
export type PlanRow = {
  readonly node: PlanNode
  readonly level: number
  /** Rank among its siblings, from 1, and their number. */
  readonly position: number
  readonly setSize: number
  readonly isOpen: boolean
  readonly parentId: Id | null
}

/** The lines to draw, from top to bottom. `isAllOpen` while a filter is on: what matches must be seen. */
export function listVisibleRows(
  tree: readonly PlanNode[],
  open: ReadonlySet<Id>,
  isAllOpen: boolean,
  level = 1,
  parentId: Id | null = null,
): readonly PlanRow[] {
  return tree.flatMap((node, index) => {
    const isOpen = node.children.length > 0 && (isAllOpen || open.has(node.id))
    const row = { node, level, position: index + 1, setSize: tree.length, isOpen, parentId }
    return isOpen
      ? [row, ...listVisibleRows(node.children, open, isAllOpen, level + 1, node.id)]
      : [row]
  })
}

/** True when a line would be drawn the same: only then is it left as it is. */
export function isSameRow(a: PlanRow, b: PlanRow): boolean {
  return (
    a.level === b.level &&
    a.position === b.position &&
    a.setSize === b.setSize &&
    a.isOpen === b.isOpen &&
    a.parentId === b.parentId &&
    isSameNode(a.node, b.node)
  )
}

function isSameNode(a: PlanNode, b: PlanNode): boolean {
  return (
    a.id === b.id &&
    a.table === b.table &&
    a.code === b.code &&
    a.title === b.title &&
    a.count === b.count &&
    a.statut === b.statut &&
    a.tone === b.tone &&
    a.couleur === b.couleur &&
    a.children.length > 0 === b.children.length > 0
  )
}

export type TreeKey = { readonly key: string; readonly altKey: boolean }

/** Where a key leads in the tree: another line to focus, a line to open or close, or nothing. */
export function readTreeKey(
  rows: readonly PlanRow[],
  current: Id,
  key: string,
): { readonly focus: Id } | { readonly toggle: Id } | null {
  const at = rows.findIndex((row) => row.node.id === current)
  const row = rows[at]
  if (row === undefined) return null
  const go = (target: PlanRow | undefined) =>
    target === undefined ? null : { focus: target.node.id }
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1])
    case 'ArrowUp':
      return go(rows[at - 1])
    case 'Home':
      return go(rows[0])
    case 'End':
      return go(rows.at(-1))
    case 'ArrowRight':
      if (row.node.children.length === 0) return null
      return row.isOpen ? go(rows[at + 1]) : { toggle: row.node.id }
    case 'ArrowLeft':
      if (row.isOpen) return { toggle: row.node.id }
      return row.parentId === null ? null : { focus: row.parentId }
    default:
      return null
  }
}

/** The line that takes the focus when one goes away: the next sibling, else the previous one, else the parent. */
export function getNeighbour(rows: readonly PlanRow[], id: Id): Id | null {
  const row = rows.find(({ node }) => node.id === id)
  if (row === undefined) return null
  const siblings = rows.filter(({ parentId }) => parentId === row.parentId)
  const at = siblings.findIndex(({ node }) => node.id === id)
  return (siblings[at + 1] ?? siblings[at - 1])?.node.id ?? row.parentId
}
