import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { focusChamp } from '../../../forms/focus-champ'
import { RecordForm } from '../../../forms/record-form'
import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { getRow } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_MODELES as WORDS } from '../../../strings/reunions-modeles'
import { EmptyState } from '../../../ui/empty-state'
import { AgendaList } from '../preparation/agenda-list'
import { listPointsDe, ofModele } from '../preparation/point-parent'
import { getOrdreModele, listModeles } from './modele-commands'
import './modeles.css'

/** The templates at the left, the chosen one with its points at the right. */
export function ModelesPanel({ modeleId }: { readonly modeleId: Id | null }) {
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const modeles = listModeles(dossier)
  const shown = modeles.find(({ id }) => id === modeleId) ?? modeles[0]

  function create(): void {
    const ordre = getOrdreModele(useCairn.getState().dossier)
    const row = REGISTRY.modelesReunion.create(getCtx(), { ordre })
    execute(createRecord('modelesReunion', row, WORDS.created))
    navigate(`/reunions/modeles/${row.id}`)
    focusChamp(row.id, 'nom')
  }

  const button = (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
      {WORDS.create}
    </Button>
  )
  if (shown === undefined) {
    return (
      <div className="ecran-corps" data-zone="detail">
        <EmptyState title={WORDS.emptyTitle} example={WORDS.emptyExample} action={button}>
          {WORDS.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="ecran-corps modeles" data-zone="detail">
      <nav className="modeles-liste" aria-label={WORDS.list}>
        <ul>
          {modeles.map((modele) => (
            <li key={modele.id}>
              <a
                className="modeles-lien"
                href={`#/reunions/modeles/${modele.id}`}
                aria-current={modele.id === shown.id ? 'page' : undefined}
              >
                <span>
                  {modele.nom.trim() === '' ? WORDS.untitled : modele.nom}
                  <span className="sous modeles-compte">
                    {WORDS.pointCount(listPointsDe(dossier, ofModele(modele.id)).length)}
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        {button}
      </nav>
      <ModeleDetail key={shown.id} id={shown.id} />
    </div>
  )
}

function ModeleDetail({ id }: { readonly id: Id }) {
  const nom = useCairn((state) => getRow(state.dossier, 'modelesReunion', id)?.nom ?? '')

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'modelesReunion', id))
    addAvis({ ton: 'info', texte: WORDS.removed(nom), action: 'annuler' })
  }

  return (
    <section className="modeles-detail" aria-labelledby="modele-titre">
      <div className="preparation-tete">
        <h2 id="modele-titre">{nom.trim() === '' ? WORDS.untitled : nom}</h2>
        <button type="button" className="bouton-petit" onClick={remove}>
          <IconTrash size={14} aria-hidden />
          {WORDS.remove}
        </button>
      </div>
      <h3>{WORDS.points}</h3>
      <AgendaList
        parent={ofModele(id)}
        reserve={null}
        label={WORDS.points}
        empty={WORDS.emptyPoints}
      />
      <RecordForm table="modelesReunion" id={id} />
    </section>
  )
}
