import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

type DialogueProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** « lg » for forms. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

/** A modal window, open as long as it is mounted. Échap closes it and the focus goes back where it was. */
export function Dialogue({ title, onClose, children, size = 'md' }: DialogueProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      {children}
    </Modal>
  )
}

/** The buttons at the foot of a dialog. */
export function PiedDialogue({ children }: { readonly children: ReactNode }) {
  return <div className="pied-dialogue">{children}</div>
}
