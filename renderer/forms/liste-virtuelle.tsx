import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import type { Id } from '../../shared/kernel/json'
import { foldText } from '../../shared/kernel/recherche'
import { findByLetters, readListKey } from './list-keys'
import './liste-virtuelle.css'

/** A line of a long list; `tri`: its folded name, found by its first letters. */
export type LigneVirtuelle = { readonly id: Id; readonly tri: string }

/** Where a line stands, and what it is: given back to whoever draws it. */
export type PlaceLigne = {
  /** The identifier of its element. */
  readonly id: string
  readonly place: number
  readonly count: number
  readonly top: number
  readonly height: number
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly onOpen: () => void
}

type ListeVirtuelleProps<T extends LigneVirtuelle> = {
  readonly label: string
  readonly className?: string
  readonly items: readonly T[]
  readonly selected: Id | null
  /** Part of the height of the window that the list may take; without it, its place in the page says. */
  readonly maxHeight?: string
  readonly onOpen: (id: Id) => void
  readonly renderLine: (item: T, place: PlaceLigne) => ReactNode
}

/** Height of a line, in the unit of the text: it grows with the text of the system. */
const LINE_REM = 3.125

/** How long letters typed one after the other make one word, in milliseconds. */
const TYPING_DELAY = 700

function getLineHeight(): number {
  return LINE_REM * parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/**
 * A list of any length of which only the part in sight is drawn. One tab stop: arrows, Page, Home, End and letters move inside, Enter
 * opens. The active line is always drawn, so that screen readers can name it, with its place and the size of the whole.
 */
export function ListeVirtuelle<T extends LigneVirtuelle>(props: ListeVirtuelleProps<T>) {
  const { label, className = '', items, selected, maxHeight, onOpen, renderLine } = props
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const listId = useId()
  const [height] = useState(getLineHeight)
  const [active, setActive] = useState<Id | null>(null)
  const wanted = active ?? selected
  const found = items.findIndex(({ id }) => id === wanted)
  const at = found < 0 ? 0 : found

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return rows.includes(at) ? rows : [...rows, at].sort((a, b) => a - b)
    },
  })

  // Only when another record is opened: the list must not jump while it is filtered or scrolled.
  const showSelected = useEffectEvent(() => {
    const index = items.findIndex(({ id }) => id === selected)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  })
  useEffect(() => showSelected(), [selected])

  function move(next: number): void {
    const item = items[Math.max(0, Math.min(items.length - 1, next))]
    if (item === undefined) return
    setActive(item.id)
    virtualizer.scrollToIndex(items.indexOf(item), { align: 'auto' })
  }

  function typeLetter(key: string): void {
    const now = performance.now()
    const goesOn = now - typed.current.at < TYPING_DELAY
    const letters = (goesOn ? typed.current.letters : '') + foldText(key)
    typed.current = { letters, at: now }
    const next = findByLetters(items, letters, goesOn ? at : at + 1)
    if (next >= 0) move(next)
  }

  const current = items[at]
  const total = virtualizer.getTotalSize()
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      className={`liste-virtuelle ${className}`.trim()}
      data-zone="liste"
      aria-label={label}
      aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
      style={
        maxHeight === undefined
          ? undefined
          : { flex: 'none', height: `min(${String(total + 10)}px, ${maxHeight})` }
      }
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
        const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1)
        const next = readListKey(event.key, at, items.length, page)
        if (next !== null) move(next)
        else if (event.key === 'Enter' || (event.key === ' ' && typed.current.letters === '')) {
          onOpen(current.id)
        } else if (/^[\p{L}\p{N}]$/u.test(event.key)) typeLetter(event.key)
        else return
        event.preventDefault()
      }}
    >
      <div className="liste-virtuelle-fond" role="presentation" style={{ height: total }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return renderLine(item, {
            id: `${listId}-${item.id}`,
            place: index + 1,
            count: items.length,
            top: start,
            height,
            isSelected: item.id === selected,
            isActive: index === at,
            onOpen: () => {
              setActive(item.id)
              onOpen(item.id)
            },
          })
        })}
      </div>
    </div>
  )
}
