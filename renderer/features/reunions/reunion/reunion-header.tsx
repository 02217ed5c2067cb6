import { IconArrowLeft } from '@tabler/icons-react'
import { BoundChamp } from '../../../forms/bound-champ'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { formatDateReunion, getNomReunion } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS } from '../../../strings/reunions'
import { getTonReunion } from '../ton-reunion'
import { useVerrou } from '../verrou'
import { ReunionMenu } from './reunion-menu'

/** The name of a meeting with its number, when and where, its state, and what can be done with it as a whole. */
export function ReunionHeader({ reunion }: { readonly reunion: Reunion }) {
  const nom = useCairn((state) => getNomReunion(state.dossier, reunion.id))
  const ton = useCairn((state) => getTonReunion(state.dossier, reunion))
  const isLocked = useVerrou(reunion.id)
  const sous = [formatDateReunion(reunion), reunion.lieu.trim()].filter((part) => part !== '')
  return (
    <header className="entete reunion-entete" data-ton={ton}>
      <div className="entete-texte">
        <a className="reunion-retour" href="#/reunions/liste">
          <IconArrowLeft size={14} aria-hidden />
          {REUNIONS.backToList}
        </a>
        <h1>{nom}</h1>
        <p className="sous">{sous.join(' · ')}</p>
      </div>
      <div className="outils">
        {!isLocked && (
          <div className="reunion-statut">
            <BoundChamp
              table="reunions"
              id={reunion.id}
              name="statut"
              compact
              label={REUNIONS.statut}
            />
          </div>
        )}
        <ReunionMenu reunion={reunion} nom={nom} isLocked={isLocked} />
      </div>
    </header>
  )
}
