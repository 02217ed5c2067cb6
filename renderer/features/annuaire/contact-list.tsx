import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { foldText } from '../../../shared/kernel/recherche'
import { findByLetters } from './contact-filter'
import { ContactLine } from './contact-line'
import type { Contact } from './contact-types'
import { readListKey } from './list-keys'

type ContactListProps = {
  readonly label: string
  readonly contacts: readonly Contact[]
  readonly selected: Id | null
  readonly onOpen: (id: Id) => void
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
export function ContactList({ label, contacts, selected, onOpen }: ContactListProps) {
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const listId = useId()
  const [height] = useState(getLineHeight)
  const [active, setActive] = useState<Id | null>(null)
  const wanted = active ?? selected
  const found = contacts.findIndex(({ id }) => id === wanted)
  const at = found < 0 ? 0 : found

  const virtualizer = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (index) => contacts[index]?.id ?? index,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return rows.includes(at) ? rows : [...rows, at].sort((a, b) => a - b)
    },
  })

  // Only when another record is opened: the list must not jump while it is filtered or scrolled.
  const showSelected = useEffectEvent(() => {
    const index = contacts.findIndex(({ id }) => id === selected)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  })
  useEffect(() => showSelected(), [selected])

  function move(next: number): void {
    const contact = contacts[Math.max(0, Math.min(contacts.length - 1, next))]
    if (contact === undefined) return
    setActive(contact.id)
    virtualizer.scrollToIndex(contacts.indexOf(contact), { align: 'auto' })
  }

  function typeLetter(key: string): void {
    const now = performance.now()
    const goesOn = now - typed.current.at < TYPING_DELAY
    const letters = (goesOn ? typed.current.letters : '') + foldText(key)
    typed.current = { letters, at: now }
    const next = findByLetters(contacts, letters, goesOn ? at : at + 1)
    if (next >= 0) move(next)
  }

  const current = contacts[at]
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      className="contacts"
      data-zone="liste"
      aria-label={label}
      aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
        const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1)
        const next = readListKey(event.key, at, contacts.length, page)
        if (next !== null) move(next)
        else if (event.key === 'Enter' || (event.key === ' ' && typed.current.letters === '')) {
          onOpen(current.id)
        } else if (/^[\p{L}\p{N}]$/u.test(event.key)) typeLetter(event.key)
        else return
        event.preventDefault()
      }}
    >
      <div
        className="contacts-fond"
        role="presentation"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const contact = contacts[index]
          return contact === undefined ? null : (
            <ContactLine
              key={contact.id}
              id={`${listId}-${contact.id}`}
              contact={contact}
              place={index + 1}
              count={contacts.length}
              top={start}
              height={height}
              isSelected={contact.id === selected}
              isActive={index === at}
              onOpen={() => {
                setActive(contact.id)
                onOpen(contact.id)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
