import { CloseButton, NativeSelect } from '@mantine/core'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { partage, type Partage } from '../../../shared/domain/partage.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { ENVOIS } from '../../strings/envoi'

type EnvoisTableProps = { readonly envois: readonly Partage[] }

/** Who has a copy, in what form, and what became of it. */
export function EnvoisTable({ envois }: EnvoisTableProps) {
  const { columns } = ENVOIS
  return (
    <table className="envois" aria-label={ENVOIS.title}>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.form}</th>
          <th scope="col">{columns.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {envois.map((envoi) => (
          <EnvoiRow key={envoi.id} envoi={envoi} />
        ))}
      </tbody>
    </table>
  )
}

function EnvoiRow({ envoi }: { readonly envoi: Partage }) {
  const { id, destinataire, jour, par, contenu, motif } = envoi
  const who = destinataire.trim() === '' ? ENVOIS.noRecipient : destinataire
  return (
    <tr>
      <td className="envois-nom">{who}</td>
      <td>
        {jour === null ? '–' : formatJour(jour)}
        {par.trim() !== '' && <span className="envois-detail">{ENVOIS.by(par)}</span>}
      </td>
      <td>
        {getLabel('perimetre', envoi.perimetre)}
        {contenu !== '' && <span className="envois-detail">{contenu}</span>}
      </td>
      <td>
        {getLabel('forme', envoi.forme)}
        {motif !== '' && <span className="envois-detail">{ENVOIS.reason(motif)}</span>}
      </td>
      <td>
        <NativeSelect
          aria-label={ENVOIS.stateOf(who)}
          value={envoi.retour ?? ''}
          data={listOptions('retour')}
          onChange={(event) => setRetour(id, event.currentTarget.value)}
        />
      </td>
      <td>
        <CloseButton aria-label={ENVOIS.remove(who)} onClick={() => remove(id, who)} />
      </td>
    </tr>
  )
}

type ChoiceField = 'forme' | 'perimetre' | 'retour'

function listOptions(field: ChoiceField): { value: string; label: string }[] {
  return (partage.fields[field].options ?? []).map(({ value, label }) => ({ value, label }))
}

function getLabel(field: ChoiceField, value: string | null): string {
  return listOptions(field).find((option) => option.value === value)?.label ?? '–'
}

function setRetour(id: string, value: string): void {
  const { dossier } = useCairn.getState()
  execute(setField(dossier, 'partages', id, 'retour', value, ENVOIS.stateCommand))
}

function remove(id: string, who: string): void {
  execute(deleteRecord(useCairn.getState().dossier, 'partages', id))
  addAvis({ ton: 'succes', texte: ENVOIS.removed(who), action: 'annuler' })
}
