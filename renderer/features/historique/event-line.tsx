import { getDefinition, isTableName } from '../../../shared/domain/registry'
import {
  formatMembresChanges,
  listMembresChanges,
} from '../../../shared/rules/changements-lisibles.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import type { EvenementLisible } from '../../store/historique-types'
import { formatMoment } from '../../forms/moment'
import { getRecordAddress } from '../../forms/record-address'
import { TexteCompare } from '../../forms/texte-compare'
import { HISTORIQUE } from '../../strings/historique'
import type { LigneHistorique } from './event-groups'
import { getRetour } from './restore-event'

type LineProps = {
  readonly ligne: LigneHistorique
  /** What the title of the list says already is left out. */
  readonly montre: MontreEvenement
}

/** Record and field, the field alone, or neither: in the history of the dossier, of a record, of a field. */
export type MontreEvenement = 'objet' | 'champ' | 'rien'

/** A modification: on what, from what to what, and the way back. */
export function EventLine({ ligne, montre }: LineProps) {
  const { evenement, etapes } = ligne
  const oldest = etapes.at(-1) ?? evenement
  return (
    <>
      <EventHead evenement={evenement} montre={montre} />
      <EventBody avant={oldest} apres={evenement} />
      <EventTools evenement={evenement} />
      {etapes.length > 1 && (
        <details className="evenement-etapes">
          <summary>{HISTORIQUE.steps(etapes.length)}</summary>
          <ol>
            {etapes.map((etape) => (
              <li key={etape.operation}>
                <EventBody avant={etape} apres={etape} />
                <EventTools evenement={etape} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

type PartProps = { readonly evenement: EvenementLisible }

function EventHead({ evenement, montre }: PartProps & Pick<LineProps, 'montre'>) {
  const { table, id, champ, titreObjet, libelleChamp, genre } = evenement
  const address = useCairn((state) => getRecordAddress(state.dossier, table, id, champ))
  const what = genre === 'modification' ? libelleChamp : GENRES[genre]
  if (montre === 'rien' && genre === 'modification') return null
  return (
    <p className="evenement-quoi">
      {montre === 'objet' && (
        <>
          {address === null ? <span>{titreObjet}</span> : <a href={address}>{titreObjet}</a>}
          <span aria-hidden> · </span>
        </>
      )}
      <strong>{what}</strong>
    </p>
  )
}

const GENRES = {
  creation: HISTORIQUE.created,
  suppression: HISTORIQUE.deleted,
  retour: HISTORIQUE.returned,
} as const

type BodyProps = { readonly avant: EvenementLisible; readonly apres: EvenementLisible }

/** From what the first of a spell found to what the last one left. */
function EventBody({ avant, apres }: BodyProps) {
  const dossier = useCairn((state) => state.dossier)
  const { table, champ, genre } = apres
  if (genre !== 'modification') return null
  const change = { champ, avant: avant.avant, apres: apres.apres }
  const membres = listMembresChanges(dossier, table, change)
  if (membres !== null) return <p>{formatMembresChanges(membres)}</p>
  const isPlace = isTableName(table) && getDefinition(table).fields[champ]?.kind === 'order'
  if (isPlace) return <p>{HISTORIQUE.moved}</p>
  if (avant.avantTexte === apres.apresTexte) return <p>{HISTORIQUE.sameWords}</p>
  return <TexteCompare avant={avant.avantTexte} apres={apres.apresTexte} />
}

function EventTools({ evenement }: PartProps) {
  const dossier = useCairn((state) => state.dossier)
  const retour = getRetour(dossier, evenement)
  if (retour === null) return null
  const { libelleChamp, titreObjet, quand } = evenement
  const moment = formatMoment(quand, getCtx().today)
  return (
    <button
      type="button"
      className="bouton-lien evenement-retour"
      aria-label={HISTORIQUE.restoreWhat(retour.label, libelleChamp, titreObjet, moment)}
      onClick={retour.run}
    >
      {retour.label}
    </button>
  )
}
