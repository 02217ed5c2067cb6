import type { CSSProperties } from 'react'
import type { Trace } from '../../../../shared/figures/frise/frise.types'

type Props = {
  readonly trace: Trace
  /** Shown inside the band of an interruption. */
  readonly titre: string
  readonly isDragged: boolean
}

function place(box: { readonly x: number; readonly largeur?: number }): CSSProperties {
  return box.largeur === undefined ? { left: box.x } : { left: box.x, width: box.largeur }
}

/** What a step draws on its line: one element a mark, placed by the layout. */
export function Marques({ trace, titre, isDragged }: Props) {
  const { forme, reference, jour, derive } = trace
  const flou = `${trace.flouDebut ? 'd' : ''}${trace.flouFin ? 'f' : ''}`
  return (
    <>
      {reference !== null && <i className="fr-prevu" style={place(reference)} />}
      {forme !== null && (
        <i
          className="fr-marque"
          data-forme={forme}
          data-teinte={trace.teinte}
          data-signe={trace.signe?.genre}
          data-flou={flou === '' ? undefined : flou}
          data-glisse={isDragged || undefined}
          style={place(trace)}
        >
          {forme === 'bande' ? <span aria-hidden="true">{titre}</span> : null}
        </i>
      )}
      {jour !== null && (
        <span className="fr-jour" aria-hidden="true" style={place({ x: jour.x })}>
          {jour.texte}
        </span>
      )}
      {derive !== null && (
        <span
          className="fr-derive"
          data-passee={derive.passee || !derive.retard || undefined}
          style={place({ x: derive.x })}
        >
          {derive.texte}
        </span>
      )}
    </>
  )
}
