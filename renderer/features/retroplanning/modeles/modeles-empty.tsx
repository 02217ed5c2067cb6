import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { ModeleCartes } from './modele-cartes'
import { setDemande } from './demande'
import './modeles.css'

/** An empty plan: what it is for, and the démarches to begin from. */
export function ModelesEmpty() {
  return (
    <div className="ecran-corps" data-zone="detail">
      <div className="rebours-vide">
        <h2>{WORDS.emptyTitle}</h2>
        <p>{WORDS.emptyText}</p>
        <p className="vide-exemple">{WORDS.emptyExample}</p>
        <ModeleCartes onChoose={(cle) => setDemande({ genre: 'poser', modele: cle })} />
      </div>
    </div>
  )
}
