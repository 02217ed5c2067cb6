import { listRemarquesFigure } from '../../../../shared/documents/gouvernance/figures'
import type { Figure } from '../../../../shared/figures/figure'
import { formatNombre } from '../../../../shared/kernel/nombre'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { FigureList } from './figure-list'
import { SchemaTools } from './schema-tools'
import { useFigures } from './use-figures'

/** The drawings on white paper, as they are printed, and the same in words. */
export function SchemaSheet() {
  const figures = useFigures()
  const smallest = Math.min(...figures.map(({ corps }) => corps))
  return (
    <section
      className="gouvernance-detail schema"
      aria-label={GOUVERNANCE.schema}
      data-zone="detail"
      tabIndex={0}
    >
      <div className="schema-tete">
        <p className="sous">
          {figures.length > 1
            ? GOUVERNANCE.cut(figures.length)
            : GOUVERNANCE.corps(formatNombre(smallest))}
        </p>
        <SchemaTools figures={figures} />
      </div>
      {figures.map((figure, index) => (
        <Sheet key={index} figure={figure} isOnly={figures.length === 1} />
      ))}
      <div className="schema-lettres">
        <h2>{GOUVERNANCE.inWords}</h2>
        {figures.map((figure, index) => (
          <div key={index}>
            {figures.length > 1 && <h3>{figure.titre}</h3>}
            <FigureList items={figure.liste} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Sheet({ figure, isOnly }: { readonly figure: Figure; readonly isOnly: boolean }) {
  return (
    <figure className="schema-feuille">
      {!isOnly && <figcaption>{figure.titre}</figcaption>}
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
        alt={isOnly ? GOUVERNANCE.schemaAlt : GOUVERNANCE.schemaAltPart(figure.titre)}
      />
      {listRemarquesFigure(figure).map((text) => (
        <p key={text} className="schema-remarque">
          {text}
        </p>
      ))}
    </figure>
  )
}
