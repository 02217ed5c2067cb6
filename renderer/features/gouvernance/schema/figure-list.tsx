import type { FigureItem } from '../../../../shared/figures/figure'

/** What a drawing says, as nested lists. */
export function FigureList({ items }: { readonly items: readonly FigureItem[] }) {
  return (
    <ul className="schema-liste">
      {items.map((item) => (
        <li key={item.id}>
          <span className="schema-nom">{item.texte}</span>
          {item.details.length > 0 && (
            <ul className="schema-details">
              {item.details.map((detail, index) => (
                <li key={index}>{detail}</li>
              ))}
            </ul>
          )}
          {item.enfants.length > 0 && <FigureList items={item.enfants} />}
        </li>
      ))}
    </ul>
  )
}
