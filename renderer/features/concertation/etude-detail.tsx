import { useMemo } from 'react'
import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { getResteEtude } from '../../../shared/rules/etude.rules'
import { ChildTable } from '../../forms/child-table'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'

/** The mission of a consultant: what is asked of it, what it costs and who pays. */
export function EtudeDetail({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const reste = useMemo(() => getResteEtude(dossier, id), [dossier, id])
  if (getRow(dossier, 'etudes', id) === undefined) return null
  return (
    <>
      <RecordForm table="etudes" id={id} />
      <ChildTable
        table="cofinancements"
        parentField="etude"
        parentId={id}
        columns={['organisme', 'taux', 'montant', 'precision']}
        title={CONCERTATION.shares}
      />
      {reste !== null && (
        <p className="concertation-reste" role="status">
          {CONCERTATION.left(reste.texte)}
          {reste.depasse && ` ${CONCERTATION.over}`}
        </p>
      )}
      {reste !== null &&
        reste.ecarts.map((ecart) => (
          <p key={ecart} className="sous">
            {ecart}
          </p>
        ))}
    </>
  )
}
