import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconFilter, IconListTree } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { useCommande } from '../../ui/commandes'
import { PLAN } from '../../strings/plan'
import { listVisibleRows } from './plan-rows'
import { filterTree, listAncestors, listParents, type PlanNode } from './plan-tree'
import { StatutBar } from './statut-bar'
import { TreeView } from './tree-view'

type PanelProps = {
  readonly tree: readonly PlanNode[]
  readonly selected: Id | null
}

/** The left part: filter, tree, state of the fiches. */
export function TreePanel({ tree, selected }: PanelProps) {
  const [toggled, setToggled] = useState<ReadonlyMap<Id, boolean>>(new Map())
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const deferred = useDeferredValue(query)
  const isFiltered = deferred.trim() !== ''

  const open = useMemo(() => {
    // Axes are open from the start, and what leads to the selection; what the user did wins.
    const roots = tree.map((node) => node.id)
    const ids = new Set([...roots, ...(selected === null ? [] : listAncestors(tree, selected))])
    for (const [id, isOpen] of toggled) {
      if (isOpen) ids.add(id)
      else ids.delete(id)
    }
    return ids
  }, [tree, selected, toggled])
  const shown = useMemo(() => filterTree(tree, deferred), [tree, deferred])
  const rows = useMemo(() => listVisibleRows(shown, open, isFiltered), [shown, open, isFiltered])

  useCommande('filtrer', () => input.current?.focus())

  const parents = useMemo(() => listParents(tree), [tree])
  const isAllOpen = parents.every((id) => open.has(id))
  return (
    <section className="plan-panneau" aria-label={PLAN.treePanel}>
      <div className="plan-panneau-tete">
        <TextInput
          ref={input}
          className="plan-panneau-filtre"
          type="search"
          aria-label={PLAN.filter}
          placeholder={PLAN.filterPlaceholder}
          leftSection={<IconFilter size={15} stroke={1.7} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return
            event.stopPropagation()
            setQuery('')
          }}
        />
        <Tooltip label={isAllOpen ? PLAN.collapseAll : PLAN.expandAll}>
          <ActionIcon
            size={32}
            variant="default"
            aria-label={isAllOpen ? PLAN.collapseAll : PLAN.expandAll}
            onClick={() => setToggled(new Map(parents.map((id) => [id, !isAllOpen])))}
          >
            <IconListTree size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {rows.length > 0 && (
        <TreeView
          tree={tree}
          rows={rows}
          selected={selected}
          onToggle={(id) => setToggled((current) => new Map(current).set(id, !open.has(id)))}
        />
      )}
      {rows.length === 0 && isFiltered && <p className="plan-panneau-rien">{PLAN.noMatch}</p>}
      <StatutBar />
    </section>
  )
}
