import type { TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { getLibelleChamp, getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'

export type Place = {
  readonly key: string
  readonly table: TableName
  readonly id: Id
  readonly champ: string
  readonly text: string
  readonly note: string | null
}

type PlaceListProps = { readonly label: string; readonly places: readonly Place[] }

/** Places of the dossier: a link to each, and what is written there. */
export function PlaceList({ label, places }: PlaceListProps) {
  const dossier = useCairn((state) => state.dossier)
  if (places.length === 0) return null
  return (
    <ul className="donnees-endroits" aria-label={label}>
      {places.map(({ key, table, id, champ, text, note }) => {
        const title = getTitreObjet(dossier, table, id)
        const href = getRecordAddress(dossier, table, id, champ)
        return (
          <li key={key}>
            {href === null ? <span>{title}</span> : <a href={href}>{title}</a>}
            <span className="donnees-note">
              {getLibelleChamp(dossier, table, champ)}
              {note !== null && ` · ${note}`}
            </span>
            <span className="donnees-extrait">{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
