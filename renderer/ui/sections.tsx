import type { ReactNode } from 'react'
import './sections.css'

export type SectionLink = { readonly name: string; readonly label: string; readonly href: string }

type SectionsProps = {
  /** Names the list of sections. */
  readonly label: string
  readonly links: readonly SectionLink[]
  readonly current: string
  readonly children: ReactNode
}

/** Sections of a screen: their list at the left, the chosen one on a sheet. Links, so that each has its address. */
export function Sections({ label, links, current, children }: SectionsProps) {
  const title = links.find(({ name }) => name === current)?.label ?? ''
  return (
    <div className="sections">
      <nav className="sections-liste" aria-label={label} data-zone="liste">
        {links.map((link) => (
          <a
            key={link.name}
            className="sections-lien"
            href={link.href}
            aria-current={link.name === current ? 'page' : undefined}
          >
            {link.label}
          </a>
        ))}
      </nav>
      {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
      <section className="sections-corps" aria-label={title} data-zone="detail" tabIndex={0}>
        <div className="sections-feuille">
          <h2>{title}</h2>
          {children}
        </div>
      </section>
    </div>
  )
}
