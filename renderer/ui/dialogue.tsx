import { Modal } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

type DialogueProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** « lg » for forms. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

/** What had the focus; for a line of a menu, which goes away, the button of the menu. */
function findOpener(): HTMLElement | null {
  const focused = document.activeElement
  const menu = focused?.closest('[role=menu]')?.id ?? ''
  const button =
    menu === ''
      ? null
      : document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(menu)}"]`)
  return button ?? (focused instanceof HTMLElement ? focused : null)
}

/** The library gives the focus back to windows that it hides; ours are taken away. */
function useFocusBack(): void {
  const [opener] = useState(findOpener)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement, body } = document
        if (activeElement !== null && activeElement !== body) return
        opener?.focus({ preventScroll: true })
        // What it was opened from went away with what it did: the content of the window, as a change of screen does.
        if (document.activeElement === body)
          document.getElementById('contenu')?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

/** A modal window, open as long as it is mounted. Échap closes it and the focus goes back where it was. */
export function Dialogue({ title, onClose, children, size = 'md' }: DialogueProps) {
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      <Corps>{children}</Corps>
    </Modal>
  )
}

const REACHABLE =
  'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), select, textarea, [tabindex="0"]'
const WRITTEN = 'input:not([type="radio"], [type="checkbox"], [type="file"]), select, textarea'

/** A dialog that begins with a field is ready to be written in: without a word, the library would choose the closing cross. */
function Corps({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current?.querySelector('[data-autofocus]') !== null) return
    const first = box.current.querySelector(REACHABLE)
    if (first?.matches(WRITTEN) === true) first.setAttribute('data-autofocus', '')
  }, [])
  return (
    <div ref={box} className="corps-dialogue">
      {children}
    </div>
  )
}

/** The buttons at the foot of a dialog. */
export function PiedDialogue({ children }: { readonly children: ReactNode }) {
  return <div className="pied-dialogue">{children}</div>
}
