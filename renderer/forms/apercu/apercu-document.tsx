import type { CSSProperties, ReactNode } from 'react'
import type { DocumentModel } from '../../../shared/documents/blocks'
import { tint } from '../../../shared/documents/couleurs'
import { formatText } from '../../../shared/documents/typographie-inline'
import { ApercuBlocks } from './apercu-blocks'
import './apercu.css'

/**
 * A document as Word will show it, on a white sheet whatever the theme of the screen. The same blocks and the same typography; only the
 * page breaks are Word's own, which the label says.
 */
export function ApercuDocument({ model }: { readonly model: DocumentModel }): ReactNode {
  const fine = model.style.thinSpaces
  const isFullPage = model.page.marges === 'aucune'
  const style = {
    '--apercu-primary': `#${model.style.primary}`,
    '--apercu-head': `#${tint(model.style.primary, 0.16)}`,
    '--apercu-tint': `#${tint(model.style.primary, 0.09)}`,
    '--apercu-accent': `#${model.style.accent}`,
    '--apercu-filled': `#${tint(model.style.accent, 0.2)}`,
    '--apercu-font': model.style.font,
  } as CSSProperties
  return (
    <section
      className="apercu"
      aria-label={`Aperçu : ${formatText(model.title, { fine })}`}
      lang="fr"
      style={style}
    >
      <p className="apercu-avis">Aperçu. Les sauts de page peuvent différer dans Word.</p>
      <article
        className={`apercu-feuille apercu-${model.page.orientation}${model.page.format === 'A3' ? ' apercu-a3' : ''}${isFullPage ? ' apercu-pleine' : ''}`}
      >
        {isFullPage ? null : <ApercuEntete model={model} />}
        <ApercuBlocks blocks={model.blocks} fine={fine} />
        {isFullPage ? null : <p className="apercu-pied">{formatText(model.footer, { fine })}</p>}
      </article>
    </section>
  )
}

function ApercuEntete({ model }: { readonly model: DocumentModel }): ReactNode {
  const fine = model.style.thinSpaces
  return (
    <div className={`apercu-entete${model.page.stampCorner ? ' apercu-coin' : ''}`}>
      {model.firstHeader.length === 0 ? (
        <p>{formatText(model.author, { fine })}</p>
      ) : (
        model.firstHeader.map((logo, index) => (
          <img
            key={index}
            className={`apercu-logo-${logo.side}`}
            src={logo.dataUrl}
            alt={formatText(logo.description, { fine })}
          />
        ))
      )}
    </div>
  )
}
