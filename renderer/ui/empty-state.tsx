import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly title: string
  /** What it is for. */
  readonly children: ReactNode
  /** An example from a real CTG. */
  readonly example?: string
  /** One button. */
  readonly action?: ReactNode
}

/** An empty list that teaches: what it is for, an example, one button. */
export function EmptyState({ title, children, example, action }: EmptyStateProps) {
  return (
    <div className="vide">
      <h2>{title}</h2>
      <p>{children}</p>
      {example !== undefined && <p className="vide-exemple">{example}</p>}
      {action}
    </div>
  )
}
