import type { DateIso } from '../../../../shared/kernel/json'
import { formatTitreMois } from '../../../forms/mois/mois-tete'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import { getVoisins, type Objet } from './calendrier-model'

type VideProps = {
  readonly objets: readonly Objet[]
  readonly premier: DateIso
  readonly onGo: (jour: DateIso) => void
}

/** A month in which nothing is planned says where the plan is. Nothing for another month. */
export function MoisVide({ objets, premier, onGo }: VideProps) {
  const { avant, apres, ici } = getVoisins(objets, premier)
  if (ici) return null
  return (
    <p className="calendrier-bande plan-mois-vide">
      {WORDS.inMonth(formatTitreMois(premier))}
      {avant !== null && (
        <button type="button" className="bouton-petit" onClick={() => onGo(avant)}>
          {WORDS.before(formatTitreMois(avant))}
        </button>
      )}
      {apres !== null && (
        <button type="button" className="bouton-petit" onClick={() => onGo(apres)}>
          {WORDS.after(formatTitreMois(apres))}
        </button>
      )}
    </p>
  )
}
