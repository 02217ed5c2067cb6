import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { formatEcartParts } from '../../../../shared/documents/gouvernance/equipe'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { ChildTable } from '../../../forms/child-table'
import { RecordForm } from '../../../forms/record-form'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'

/** A post: who holds it, for whom, how much of it, and who pays. */
export function PosteDetail({ id }: { readonly id: Id }) {
  const [, navigate] = useLocation()
  const poste = useCairn((state) => state.dossier.postes[id])
  const gap = useCairn(({ dossier }) =>
    formatEcartParts(listChildren(dossier, 'cofinancements', 'poste', id).map(({ taux }) => taux)),
  )
  if (poste === undefined) return null
  const name = poste.libelle.trim() || GOUVERNANCE.untitled

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'postes', id))
    addAvis({ ton: 'info', texte: GOUVERNANCE.posteRemoved(name), action: 'annuler' })
    navigate('/gouvernance/equipe')
  }

  return (
    <article className="gouvernance-detail" aria-label={name} data-zone="detail" tabIndex={0}>
      <div className="gouvernance-feuille">
        <h2>{name}</h2>
        <RecordForm table="postes" id={id} />
        <ChildTable
          table="cofinancements"
          parentField="poste"
          parentId={id}
          columns={['organisme', 'taux', 'montant', 'precision']}
          title={GOUVERNANCE.cofinancements}
        />
        {gap !== '' && (
          <p className="encart gouvernance-ecart" data-ton="alerte" role="status">
            {gap}
          </p>
        )}
        <Button
          className="gouvernance-supprimer"
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />}
          onClick={remove}
        >
          {GOUVERNANCE.removePoste}
        </Button>
      </div>
    </article>
  )
}
