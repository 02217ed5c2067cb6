import { Menu } from '@mantine/core'
import { IN_MAIN } from '../../forms/floating'
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { Id } from '../../../shared/kernel/json'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import { PlanMenuItems } from './plan-menu'
import { readTreeKey, type PlanRow } from './plan-rows'
import { findPlace, type PlanNode } from './plan-tree'
import { TreeControlContext } from './tree-control'
import { TreeRow } from './tree-row'
import { useNotions } from './use-notions'
import { useNearRows } from './use-near-rows'
import { useTreeDrop } from './use-tree-drop'

type TreeProps = {
  readonly tree: readonly PlanNode[]
  readonly rows: readonly PlanRow[]
  readonly selected: Id | null
  readonly onToggle: (id: Id) => void
}

type OpenMenu = { readonly id: Id; readonly left: number; readonly top: number }

/** The plan as an ARIA tree: one tab stop, arrows inside, one menu for all lines. */
export function TreeView({ tree, rows, selected, onToggle }: TreeProps) {
  const actions = usePlanActions()
  const notions = useNotions()
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<Id | null>(null)
  const [renaming, setRenaming] = useState<Id | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  useTreeDrop(box)
  const near = useNearRows(box, rows)

  const isVisible = (id: Id | null) => rows.some(({ node }) => node.id === id)
  const current = isVisible(focused)
    ? focused
    : isVisible(selected)
      ? selected
      : (rows[0]?.node.id ?? null)

  const focusLine = useCallback((id: Id): void => {
    setFocused(id)
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus(),
    )
  }, [])

  const control = useMemo(
    () => ({
      endRename: (hasFocus: boolean) => {
        setRenaming((id) => {
          if (hasFocus && id !== null) focusLine(id)
          return null
        })
      },
    }),
    [focusLine],
  )

  useEffect(() => {
    const line = box.current?.querySelector(`[data-id="${selected ?? ''}"]`)
    line?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  function openMenu(id: Id, anchor: Element): void {
    const { right, bottom } = anchor.getBoundingClientRect()
    setMenu({ id, left: right, top: bottom })
  }

  function click(event: MouseEvent<HTMLElement>): void {
    const target = event.target as Element
    const line = target.closest<HTMLElement>('[data-id]')
    const id = line?.dataset['id']
    if (line === null || id === undefined || target.closest('input') !== null) return
    const gesture = target.closest<HTMLElement>('[data-geste]')
    setFocused(id)
    if (gesture?.dataset['geste'] === 'menu') openMenu(id, gesture)
    else if (gesture?.dataset['geste'] === 'basculer' || line.dataset['genre'] === 'groupe') {
      onToggle(id)
    } else actions.select(id)
  }

  function openContextMenu(event: MouseEvent<HTMLElement>): void {
    const line = (event.target as Element).closest<HTMLElement>('[data-id]')
    const id = line?.dataset['id']
    if (line === null || id === undefined || line.dataset['genre'] === 'groupe') return
    event.preventDefault()
    const isFromKeys = event.clientX === 0 && event.clientY === 0
    const box = line.getBoundingClientRect()
    setFocused(id)
    setMenu({
      id,
      left: isFromKeys ? box.right - 20 : event.clientX,
      top: isFromKeys ? box.bottom : event.clientY,
    })
  }

  function keyDown(event: KeyboardEvent<HTMLElement>): void {
    const id = (event.target as HTMLElement).dataset['id']
    if (id === undefined || event.ctrlKey || event.metaKey) return
    if (!runKey(id, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** True when the key means something here. */
  function runKey(id: Id, event: KeyboardEvent<HTMLElement>): boolean {
    if (event.altKey) {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false
      actions.step(id, event.key === 'ArrowUp' ? -1 : 1)
      focusLine(id)
      return true
    }
    const step = readTreeKey(rows, id, event.key)
    if (step !== null) {
      if ('focus' in step) focusLine(step.focus)
      else onToggle(step.toggle)
      return true
    }
    const isGroup = rows.find(({ node }) => node.id === id)?.node.table === null
    if (event.key === 'Enter' || event.key === ' ') {
      if (isGroup) onToggle(id)
      else actions.select(id)
      return true
    }
    if (isGroup) return /^Arrow/.test(event.key)
    if (event.key === 'F2') setRenaming(id)
    else if (event.key === 'Delete') actions.remove(id)
    else return /^Arrow/.test(event.key)
    return true
  }

  const place = menu === null ? null : findPlace(tree, menu.id)
  const rank = place?.siblings.findIndex(({ id }) => id === place.node.id) ?? -1
  return (
    <TreeControlContext value={control}>
      <div
        ref={box}
        role="tree"
        className="arbre"
        aria-label={PLAN.tree}
        onClick={click}
        onDoubleClick={(event) => {
          const line = (event.target as Element).closest<HTMLElement>('[data-id]')
          const isRow = line !== null && line.dataset['genre'] !== 'groupe'
          if (isRow) setRenaming(line.dataset['id'] ?? null)
        }}
        onContextMenu={openContextMenu}
        onKeyDown={keyDown}
        onFocus={(event) => {
          const id = (event.target as HTMLElement).dataset['id']
          if (id !== undefined) setFocused(id)
        }}
      >
        {rows.map((row) => (
          <TreeRow
            key={row.node.id}
            row={row}
            isSelected={row.node.id === selected}
            isFocusable={row.node.id === current}
            isRenaming={row.node.id === renaming}
            isLight={near !== null && !near.has(row.node.id) && row.node.id !== renaming}
            notion={row.node.table === null ? '' : notions[row.node.table]}
          />
        ))}
      </div>
      {menu !== null && place !== null && (
        <Menu
          {...IN_MAIN}
          opened
          position="bottom-end"
          width={250}
          onChange={(isOpen) => {
            if (!isOpen) setMenu(null)
          }}
          onClose={() => focusLine(menu.id)}
        >
          <Menu.Target>
            <button
              type="button"
              className="menu-ancre"
              tabIndex={-1}
              aria-label={PLAN.more}
              style={{ left: menu.left, top: menu.top }}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <PlanMenuItems
              node={place.node}
              isFirst={rank === 0}
              isLast={rank === place.siblings.length - 1}
              canHoldSub={place.node.table === 'objectifs' && place.parent?.table !== 'objectifs'}
              onRename={() => setRenaming(menu.id)}
            />
          </Menu.Dropdown>
        </Menu>
      )}
    </TreeControlContext>
  )
}
