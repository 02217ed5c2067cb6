import { useId, type ReactNode } from 'react'

type CardProps = {
  readonly title: string
  readonly children: ReactNode
  /** Twice the width of the others. */
  readonly isWide?: boolean
}

/** A part of the dashboard, with its heading. */
export function Card({ title, children, isWide = false }: CardProps) {
  const id = useId()
  return (
    <section className="carte tableau-carte" aria-labelledby={id} data-large={isWide || undefined}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
