import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../../shared/rules/valeurs-lisibles.rules'
import type { DifferenceRecue } from '../../store/reception-types'
import { getNomAuteur } from '../../strings/conflits'
import { RECEPTION } from '../../strings/reception'
import { formatMoment } from '../../forms/moment'
import { getCtx } from '../../store/session'
import { setPris, useNombrePris } from './choix'
import type { Groupe } from './groupes'
import { listLiees } from './liens'

type ContenuProps = {
  /** The record it hangs from, whose name is already above it. */
  readonly sous?: Id
  readonly objet: DifferenceRecue
  readonly avant: Dossier
  readonly apres: Dossier
}

/** What a record that comes or goes holds: field by field, in words. */
export function ContenuObjet({ objet, avant, apres, sous }: ContenuProps) {
  const [own, other] = objet.genre === 'ajout' ? [apres, avant] : [avant, apres]
  const said = useMemo(
    () =>
      objet.champs
        .filter((one) => sous === undefined || (one.avant !== sous && one.apres !== sous))
        .map(({ champ, avant: old, apres: next }) => ({
          champ,
          label: getLibelleChamp(own, objet.table, champ),
          text: formatValeur(own, objet.table, champ, objet.genre === 'ajout' ? next : old, other),
        }))
        .filter(({ text }) => text !== ''),
    [objet, own, other, sous],
  )
  return (
    <dl className="recu-contenu" data-genre={objet.genre}>
      {said.map(({ champ, label, text }) => (
        <div key={champ}>
          <dt>{label}</dt>
          <dd className="mots">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** « Étape « Recueil » » for « Fiche action 1.1.2 – Étape « Recueil » », under the title of that fiche. */
export function getTitreCourt(titre: string): string {
  return titre.split(' – ').slice(1).join(' – ') || titre
}

type LigneObjetProps = ContenuProps & { readonly groupe: Groupe }

/** A record that comes or goes under the object of the group: taken or left as a whole. */
export function LigneObjet({ groupe, objet, avant, apres }: LigneObjetProps) {
  const cles = useMemo(() => [objet.cle], [objet.cle])
  const isTaken = useNombrePris(cles) === 1
  const titre = getTitreCourt(getTitreObjet(apres, objet.table, objet.id, avant))
  const isNew = objet.genre === 'ajout'
  return (
    <li className="recu-ligne" data-pris={isTaken}>
      <div className="recu-ligne-tete">
        <Checkbox
          size="xs"
          checked={isTaken}
          aria-label={RECEPTION.take(`${isNew ? RECEPTION.created : RECEPTION.gone} – ${titre}`)}
          label={
            <span aria-hidden="true">
              <span className="recu-genre" data-genre={objet.genre}>
                {isNew ? RECEPTION.created : RECEPTION.gone}
              </span>{' '}
              {titre}
            </span>
          }
          onChange={(event) => {
            const pris = event.currentTarget.checked
            setPris(listLiees(groupe, cles, pris), pris)
          }}
        />
        {!isTaken && (
          <span className="recu-laisse">
            {RECEPTION.notTaken} – {isNew ? RECEPTION.notTakenNew : RECEPTION.notTakenDeleted}
          </span>
        )}
        <span className="recu-qui">
          {RECEPTION.by(getNomAuteur(objet.auteur), formatMoment(objet.quand, getCtx().today))}
        </span>
      </div>
      <ContenuObjet objet={objet} avant={avant} apres={apres} sous={groupe.id} />
    </li>
  )
}
