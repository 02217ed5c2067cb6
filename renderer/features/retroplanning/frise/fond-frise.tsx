import { memo } from 'react'
import type { Echelle } from '../../../../shared/figures/frise/echelle'
import type { Graduations } from '../../../../shared/figures/frise/graduations'
import { getAujourdhui } from '../../../../shared/figures/frise/layout-frise'
import type { DateIso } from '../../../../shared/kernel/json'
import type { Bande } from './bandes'

type Props = {
  readonly echelle: Echelle
  readonly graduations: Graduations
  readonly bandes: readonly Bande[]
  readonly today: DateIso
}

/** Behind all the lines at once: holidays, then the line of each month. */
export const FondFrise = memo(function FondFrise({ graduations, bandes }: Props) {
  return (
    <div className="fr-plan fr-fond" aria-hidden="true">
      <div className="fr-cours">
        {bandes.map(({ cle, genre, x, largeur }) => (
          <i
            key={cle}
            className="fr-bande"
            data-genre={genre}
            style={{ left: x, width: largeur }}
          />
        ))}
        {graduations.bas.map(({ cle, x, forte }) => (
          <i key={cle} className="fr-filet" data-forte={forte || undefined} style={{ left: x }} />
        ))}
      </div>
    </div>
  )
})

/** Today, over the lines. */
export function LigneAujourdhui({ echelle, today }: Pick<Props, 'echelle' | 'today'>) {
  const x = getAujourdhui(echelle, today)
  return x === null ? null : <i className="fr-aujourdhui" aria-hidden="true" style={{ left: x }} />
}
