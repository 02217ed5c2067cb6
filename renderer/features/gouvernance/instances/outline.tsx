import { Menu } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { IN_MAIN } from '../../../forms/floating'
import { useCairn } from '../../../store/cairn-store'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { listLignesPlan } from './outline-commands'
import { readMove } from './outline-keys'
import { LineMenu, OutlineLine, type LineControl } from './outline-line'
import type { OutlineControl } from './use-outline'

type OutlineProps = {
  readonly outline: Pick<OutlineControl, 'actions' | 'typing' | 'setTyping'>
  readonly selected: Id | null
}

type OpenMenu = { readonly id: Id; readonly left: number; readonly top: number }

/** The instances as an outline, written as the text pane of a SmartArt: one tab stop, arrows inside, names typed in place. */
export function Outline({ outline, selected }: OutlineProps) {
  const { actions, typing, setTyping } = outline
  const dossier = useCairn((state) => state.dossier)
  const lines = useMemo(() => listLignesPlan(dossier), [dossier])
  const box = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<Id | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const isThere = (id: Id | null): boolean => lines.some(({ instance }) => instance.id === id)
  const current = isThere(focused)
    ? focused
    : isThere(selected)
      ? selected
      : (lines[0]?.instance.id ?? null)

  useEffect(() => {
    box.current
      ?.querySelector(`[data-id="${selected ?? ''}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  function focusLine(id: Id | null): void {
    setFocused(id)
    setTyping(null)
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-id="${id ?? ''}"]`)?.focus(),
    )
  }

  const control: LineControl = {
    type: setTyping,
    leave: focusLine,
    rename: actions.rename,
    move: actions.move,
    add: (after) => {
      const id = actions.add(after)
      setFocused(id)
    },
    remove: (id) => {
      const neighbour = actions.remove(id)
      if (neighbour !== null) focusLine(neighbour)
    },
    select: (id) => {
      setFocused(id)
      actions.select(id)
    },
    openMenu: (id, anchor) => {
      const { right, bottom } = anchor.getBoundingClientRect()
      setFocused(id)
      setMenu({ id, left: right, top: bottom })
    },
  }

  function keyDown(event: KeyboardEvent<HTMLElement>): void {
    const id = (event.target as HTMLElement).dataset['id']
    if (id === undefined || event.ctrlKey || event.metaKey) return
    if (!runKey(id, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** True when the key means something on a line. */
  function runKey(id: Id, event: KeyboardEvent<HTMLElement>): boolean {
    const where = readMove(event)
    if (where !== null) {
      actions.move(id, where)
      focusLine(id)
      return true
    }
    const at = lines.findIndex(({ instance }) => instance.id === id)
    const go = (line: (typeof lines)[number] | undefined): boolean => {
      if (line !== undefined) focusLine(line.instance.id)
      return true
    }
    switch (event.key) {
      case 'ArrowDown':
        return go(lines[at + 1])
      case 'ArrowUp':
        return go(lines[at - 1])
      case 'ArrowLeft':
        return go(lines.find(({ instance }) => instance.id === lines[at]?.parent))
      case 'ArrowRight':
        return go(lines[at + 1]?.parent === id ? lines[at + 1] : undefined)
      case 'Home':
        return go(lines[0])
      case 'End':
        return go(lines.at(-1))
      case ' ':
        actions.select(id)
        return true
      case 'Enter':
        control.add(id)
        return true
      case 'F2':
        setTyping(id)
        return true
      case 'Delete':
        control.remove(id)
        return true
      default:
        return false
    }
  }

  const opened = lines.find(({ instance }) => instance.id === menu?.id)
  return (
    <>
      <div
        ref={box}
        role="tree"
        className="plan-instances"
        aria-label={GOUVERNANCE.outline}
        onKeyDown={keyDown}
        onFocus={(event) => {
          const { id } = (event.target as HTMLElement).dataset
          if (id !== undefined) setFocused(id)
        }}
        onContextMenu={(event) => {
          const line = (event.target as Element).closest<HTMLElement>('[data-id]')
          const { id } = line?.dataset ?? {}
          if (line === null || id === undefined) return
          event.preventDefault()
          control.openMenu(id, line)
        }}
      >
        {lines.map((line) => (
          <OutlineLine
            key={line.instance.id}
            line={line}
            control={control}
            isSelected={line.instance.id === selected}
            isFocusable={line.instance.id === current}
            isTyping={line.instance.id === typing}
          />
        ))}
      </div>
      {menu !== null && opened !== undefined && (
        <Menu
          {...IN_MAIN}
          opened
          position="bottom-end"
          width={290}
          onChange={(isOpen) => {
            if (!isOpen) setMenu(null)
          }}
          onClose={() => {
            if (typing === null) focusLine(menu.id)
          }}
        >
          <Menu.Target>
            <button
              type="button"
              className="menu-ancre"
              tabIndex={-1}
              aria-label={GOUVERNANCE.more}
              style={{ left: menu.left, top: menu.top }}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <LineMenu line={opened} control={control} />
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
