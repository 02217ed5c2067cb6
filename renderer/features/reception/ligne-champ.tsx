import { Checkbox } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { compareMots } from '../../../shared/journal/diff-mots'
import { buildChangementLisible } from '../../../shared/rules/changements-lisibles.rules'
import { RECEPTION } from '../../strings/reception'
import { getNomAuteur } from '../../strings/conflits'
import { formatMoment } from '../../forms/moment'
import { getCtx } from '../../store/session'
import { MotsCompares } from '../../forms/mots-compares'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { setPris, useNombrePris } from './choix'
import type { ChampRecu, DifferenceRecue } from '../../store/reception-types'

const MOTS = { retrait: RECEPTION.removed, ajout: RECEPTION.inserted } as const

type LigneChampProps = {
  readonly objet: DifferenceRecue
  readonly champ: ChampRecu
  readonly avant: Dossier
  readonly apres: Dossier
  /** Of the object, for screen readers. */
  readonly titre: string
}

/** A field that the file changes: taken or not, what it was and what it would be. */
export const LigneChamp = memo(function LigneChamp(props: LigneChampProps) {
  const { objet, champ, avant, apres, titre } = props
  const cles = useMemo(() => [champ.cle], [champ.cle])
  const isTaken = useNombrePris(cles) === 1
  const said = useMemo(
    () => buildChangementLisible(avant, apres, objet, champ),
    [avant, apres, objet, champ],
  )
  return (
    <li className="recu-ligne" data-pris={isTaken}>
      <div className="recu-ligne-tete">
        <Checkbox
          size="xs"
          checked={isTaken}
          aria-label={`${RECEPTION.take(said.libelle)}, ${titre}`}
          label={<span aria-hidden="true">{said.libelle}</span>}
          onChange={(event) => setPris(cles, event.currentTarget.checked)}
        />
        {!isTaken && (
          <span className="recu-laisse">
            {RECEPTION.notTaken} – {RECEPTION.notTakenHelp}
          </span>
        )}
        <span className="recu-qui">
          {RECEPTION.by(getNomAuteur(champ.auteur), formatMoment(champ.quand, getCtx().today))}
        </span>
      </div>
      <Valeurs avant={said.avant} apres={said.apres} />
    </li>
  )
})

function Valeurs({ avant, apres }: { readonly avant: string; readonly apres: string }) {
  const pieces = useMemo(() => compareMots(avant, apres), [avant, apres])
  // A value that is simply replaced needs no marks: both sides are there to be read.
  const isReplaced = !pieces.some(({ genre }) => genre === 'egal')
  const shown = isReplaced ? null : pieces
  return (
    <div className="recu-valeurs">
      {(
        [
          ['avant', avant, RECEPTION.before],
          ['apres', apres, RECEPTION.after],
        ] as const
      ).map(([side, text, label]) => (
        <div key={side} className="recu-valeur" data-cote={side}>
          <VisuallyHidden>{RECEPTION.side(label)}</VisuallyHidden>
          {text === '' ? (
            <span className="conflit-vide">{RECEPTION.emptyValue}</span>
          ) : shown === null ? (
            <div className="mots" lang="fr">
              {text}
            </div>
          ) : (
            <MotsCompares morceaux={shown} montre={side} mots={MOTS} />
          )}
        </div>
      ))}
    </div>
  )
}
