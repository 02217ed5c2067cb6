import { setField } from '../../../../shared/commands/set-fields'
import { getRow } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'

const OPTIONS = REGISTRY.pointsOrdreDuJour.fields.genre.options ?? []

/** Whether a point informs, opens a debate or asks for a decision; says « Nature » as long as nothing is chosen. */
export function PointGenre({ id, label }: { readonly id: Id; readonly label: string }) {
  const genre = useCairn((state) => getRow(state.dossier, 'pointsOrdreDuJour', id)?.genre ?? '')
  return (
    <select
      className="champ-saisie"
      aria-label={label}
      data-vide={genre === '' || undefined}
      value={genre}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        const { dossier } = useCairn.getState()
        const value = chosen === '' ? null : chosen
        execute(setField(dossier, 'pointsOrdreDuJour', id, 'genre', value))
      }}
    >
      <option value="">{WORDS.noGenre}</option>
      {OPTIONS.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
