import { memo, type CSSProperties } from 'react'
import { getAujourdhui } from '../../../../shared/figures/frise/layout-frise'
import type { Echelle } from '../../../../shared/figures/frise/echelle'
import type { Graduations } from '../../../../shared/figures/frise/graduations'
import { formatJourMois } from '../../../../shared/kernel/date-floue-format-simple'
import { splitJour } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { RETRO } from '../../../strings/retroplanning'

type Props = {
  readonly echelle: Echelle
  readonly graduations: Graduations
  readonly today: DateIso
  /** In a narrow window the dates scroll away with the frieze. */
  readonly isEtroite: boolean
}

/** The names of the columns, and the months above the frieze: outside the lines, which they never redraw. */
export const EnteteFrise = memo(function EnteteFrise(props: Props) {
  const { echelle, graduations, today, isEtroite } = props
  const now = getAujourdhui(echelle, today)
  const { day, month } = splitJour(today)
  return (
    <div role="row" aria-rowindex={1} className="fr-entete">
      <span role="columnheader" className="fr-nom">
        {RETRO.name}
      </span>
      <span role="columnheader" className={isEtroite ? 'fr-quand fr-cours' : 'fr-quand'}>
        {RETRO.when}
      </span>
      <span role="columnheader" className="fr-marques">
        <span className="visuellement-cache">{RETRO.frieze}</span>
        <span className="fr-cours" aria-hidden="true" data-pas={graduations.pas}>
          {graduations.haut.map(({ cle, x, largeur, texte }) => (
            <span key={`h${cle}`} className="fr-haut" style={buildPlaceHaut(x, largeur)}>
              <b>{texte}</b>
            </span>
          ))}
          {graduations.bas.map(({ cle, x, largeur, texte, courante }) => (
            <span
              key={cle}
              className="fr-bas"
              data-courante={courante || undefined}
              style={{ left: x, width: largeur }}
            >
              {texte}
            </span>
          ))}
          {now !== null && (
            <span className="fr-drapeau" style={{ left: now }}>
              {formatJourMois(day, month, true)}
            </span>
          )}
        </span>
      </span>
    </div>
  )
})

/** Its place is a number too: the words stay in sight while their months go by. */
function buildPlaceHaut(x: number, largeur: number): CSSProperties {
  return { '--fr-x': x, left: x, width: largeur } as CSSProperties
}
