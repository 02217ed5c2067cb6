import { IconLink } from '@tabler/icons-react'
import { useMemo } from 'react'
import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { getLibelleAxe } from '../../../shared/rules/libelles.rules'
import { getPlaceOfFiche } from '../../../shared/rules/plan.rules'
import { BoundChamp } from '../../forms/bound-champ'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'

/** The constats the action starts from: those of its axe, unless some are chosen. */
export function FicheConstats({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const { axe, isChosen, texts } = useMemo(() => {
    const fiche = getRow(dossier, 'fichesAction', id)
    const place = fiche === undefined ? undefined : getPlaceOfFiche(dossier, fiche).axe
    const rows = Object.values(dossier.constats)
      .filter((row) => place !== undefined && row.axes.includes(place.id))
      .sort(compareOrdre)
    return { axe: place, isChosen: (fiche?.constats.length ?? 0) > 0, texts: rows }
  }, [dossier, id])
  return (
    <section className="fiche-constats">
      <h3>
        {PLAN.startingPoints}
        <span className="origine">
          <IconLink size={13} aria-hidden />
          {isChosen || axe === undefined
            ? PLAN.chosenConstats
            : PLAN.fromAxe(getLibelleAxe(dossier, axe.id).toLocaleLowerCase('fr'))}
        </span>
      </h3>
      {!isChosen && axe !== undefined && (
        <>
          {texts.length === 0 && <p className="champ-aide">{PLAN.noConstat}</p>}
          <ul className="constats">
            {texts.map((row) => (
              <li key={row.id}>{row.texte}</li>
            ))}
          </ul>
        </>
      )}
      <BoundChamp table="fichesAction" id={id} name="constats" label={PLAN.chooseConstats} />
    </section>
  )
}
