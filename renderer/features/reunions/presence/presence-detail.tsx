import { BoundChamp } from '../../../forms/bound-champ'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listPresences } from '../../../../shared/rules/presences.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { setPouvoir, type Statut } from './presence-actions'

type DetailProps = { readonly id: Id; readonly statut: Statut }

/** What else is known of a guest: who stands for them, to whom they gave their vote, when they came and left. */
export function PresenceDetail({ id, statut }: DetailProps) {
  const isHere = statut === 'present'
  const isRepresented = statut === 'represente'
  const fields = isHere ? ['arrivee', 'depart'] : isRepresented ? ['representePar'] : []
  return (
    <div className="presence-detail">
      {isRepresented && (
        <div className="champ" data-demande>
          <BoundChamp table="presences" id={id} name="representeParFonction" />
        </div>
      )}
      {fields.map((name) => (
        <div key={name} className="champ">
          <BoundChamp table="presences" id={id} name={name} />
        </div>
      ))}
      {!isHere && <PouvoirChamp id={id} />}
      <div className="champ">
        <BoundChamp table="presences" id={id} name="deliberatif" />
      </div>
    </div>
  )
}

/** The other guests of the meeting, and no others. */
function PouvoirChamp({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const presence = getRow(dossier, 'presences', id)
  if (presence?.reunion == null) return null
  const others = listPresences(dossier, presence.reunion).filter((one) => one.presence.id !== id)
  return (
    <label className="champ">
      <span className="champ-titre">{WORDS.pouvoir}</span>
      <select
        className="champ-saisie"
        value={presence.pouvoirA ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          setPouvoir(id, chosen === '' ? null : chosen)
        }}
      >
        <option value="">{WORDS.noPouvoir}</option>
        {others.map((one) => (
          <option key={one.presence.id} value={one.presence.id}>
            {one.nom}
          </option>
        ))}
      </select>
    </label>
  )
}
