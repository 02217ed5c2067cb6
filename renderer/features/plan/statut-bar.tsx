import { useMemo } from 'react'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { StatutIcon } from './statut-icon'
import { getStatutLabel, listStatutShares } from './statuts'

/** How far the fiches are, as a bar and in words. */
export function StatutBar() {
  const fiches = useCairn((state) => state.dossier.fichesAction)
  const shares = useMemo(
    () => listStatutShares(Object.values(fiches).map((fiche) => fiche.statut)),
    [fiches],
  )
  if (shares.length === 0) return null
  return (
    <div className="plan-panneau-pied" role="group" aria-label={PLAN.progress}>
      <div className="jauge" aria-hidden>
        {shares.map(({ statut, count }) => (
          <i key={statut} data-statut={statut ?? 'aucun'} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="legende">
        {shares.map(({ statut, count }) => (
          <li key={statut}>
            <StatutIcon statut={statut} size={13} />
            {PLAN.share(
              count,
              statut === null ? PLAN.noStatut : getStatutLabel(statut).toLocaleLowerCase('fr'),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
