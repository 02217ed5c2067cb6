type OngletLink = { readonly name: string; readonly label: string; readonly href: string }

type OngletsProps = {
  /** Names the list of links. */
  readonly label: string
  readonly links: readonly OngletLink[]
  readonly current: string
}

/** Links in a row under the head of a screen: each part has its address, and the back key works. */
export function Onglets({ label, links, current }: OngletsProps) {
  return (
    <nav className="vues onglets" aria-label={label} data-zone="liste">
      {links.map((link) => (
        <a
          key={link.name}
          href={link.href}
          aria-current={link.name === current ? 'page' : undefined}
        >
          {link.label}
        </a>
      ))}
    </nav>
  )
}
