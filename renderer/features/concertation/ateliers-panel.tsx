import { useDeferredValue, useMemo } from 'react'
import { listChildren } from '../../../shared/rules/enfants'
import {
  formatDateReunion,
  getNomReunion,
  getTypeReunion,
  listReunions,
} from '../../../shared/rules/reunions.rules'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'
import { EmptyState } from '../../ui/empty-state'

const ATELIERS: ReadonlySet<string> = new Set([
  'table_ronde',
  'atelier',
  'groupe_travail',
  'pleniere',
])

/** The meetings where people were heard together; each opens on its ideas. */
export function AteliersPanel() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const ateliers = useMemo(() => listAteliers(dossier), [dossier])
  return (
    <div className="ecran-corps" role="region" aria-label={CONCERTATION.tabs.ateliers} tabIndex={0}>
      {ateliers.length === 0 ? (
        <EmptyState
          title={CONCERTATION.ateliers.empty}
          example={CONCERTATION.ateliers.example}
          action={
            <a className="concertation-lien" href="#/reunions">
              {CONCERTATION.ateliers.open}
            </a>
          }
        >
          {CONCERTATION.ateliers.emptyText}
        </EmptyState>
      ) : (
        <table className="concertation-table concertation-ateliers">
          <caption className="sous">{CONCERTATION.ateliers.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{CONCERTATION.ateliers.name}</th>
              <th scope="col">{CONCERTATION.ateliers.kind}</th>
              <th scope="col">{CONCERTATION.ateliers.date}</th>
              <th scope="col">{CONCERTATION.ateliers.ideas}</th>
            </tr>
          </thead>
          <tbody>
            {ateliers.map((reunion) => (
              <tr key={reunion.id}>
                <th scope="row">
                  <a href={`#/reunions/${reunion.id}/atelier`}>
                    {getNomReunion(dossier, reunion.id)}
                  </a>
                </th>
                <td>{getTypeReunion(dossier, reunion)}</td>
                <td>{formatDateReunion(reunion)}</td>
                <td>{listChildren(dossier, 'idees', 'reunion', reunion.id).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function listAteliers(dossier: Dossier): readonly Reunion[] {
  return listReunions(dossier).filter((reunion) => {
    const type = reunion.type ?? dossier.instances[reunion.instance ?? '']?.type ?? ''
    return ATELIERS.has(type)
  })
}
