import { useId, type ReactNode } from 'react'

type CardProps = {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the dashboard, with its heading. */
export function Card({ title, children }: CardProps) {
  const id = useId()
  return (
    <section className="carte tableau-carte" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
