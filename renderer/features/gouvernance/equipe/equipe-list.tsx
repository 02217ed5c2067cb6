import { useState } from 'react'
import { formatTitulaire, listPostes } from '../../../../shared/documents/gouvernance/equipe'
import { formatNombre } from '../../../../shared/kernel/nombre'
import { formatEtp, getTotalEtp } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'

/** The parts of the team, each with its address; the total of the posts under their title. */
export function EquipeList({ current }: { readonly current: string }) {
  const dossier = useCairn((state) => state.dossier)
  const [today] = useState(() => getCtx().today)
  const postes = listPostes(dossier)
  const total = getTotalEtp(dossier, today)
  const link = (name: string, text: string) => (
    <li key={name}>
      <a href={`#/gouvernance/equipe/${name}`} aria-current={name === current ? 'page' : undefined}>
        {text}
      </a>
    </li>
  )
  return (
    <nav className="equipe-liste" aria-label={GOUVERNANCE.team}>
      <ul>
        {link('pilotage', GOUVERNANCE.pilotage)}
        {link('familles', GOUVERNANCE.familles)}
      </ul>
      <h2>{GOUVERNANCE.postes}</h2>
      {postes.length === 0 ? (
        <div className="equipe-vide">
          <p>{GOUVERNANCE.noPoste}</p>
          <p>{GOUVERNANCE.posteExample}</p>
        </div>
      ) : (
        <p className="equipe-total">
          {total > 0
            ? GOUVERNANCE.totalEtp(formatEtp(total), postes.length)
            : GOUVERNANCE.noEtp(postes.length)}
        </p>
      )}
      <ul>
        {postes.map((poste) => (
          <li key={poste.id}>
            <a
              href={`#/gouvernance/equipe/${poste.id}`}
              aria-current={poste.id === current ? 'page' : undefined}
            >
              <span className="equipe-poste">
                <span>{poste.libelle.trim() || GOUVERNANCE.untitled}</span>
                {poste.etp !== null && (
                  <span className="nombre">{`${formatNombre(poste.etp)}\u00a0ETP`}</span>
                )}
              </span>
              <span className="equipe-titulaire">{formatTitulaire(dossier, poste, today)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
