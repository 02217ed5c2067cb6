import type { ReactNode } from 'react'

type VisuallyHiddenProps = {
  readonly children: ReactNode
  readonly role?: 'status' | 'alert'
  readonly id?: string
}

/** Read aloud, not seen. */
export function VisuallyHidden({ children, role, id }: VisuallyHiddenProps) {
  return (
    <span className="visuellement-cache" role={role} id={id}>
      {children}
    </span>
  )
}
