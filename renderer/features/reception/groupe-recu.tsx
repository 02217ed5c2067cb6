import { Checkbox } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { memo, useId, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { getNomAuteur } from '../../strings/conflits'
import { RECEPTION } from '../../strings/reception'
import { joinListe } from '../../../shared/kernel/accord'
import { setPris, useNombrePris } from './choix'
import { isLigne, type Groupe } from './groupes'
import { LigneChamp } from './ligne-champ'
import { ContenuObjet, getTitreCourt, LigneObjet } from './ligne-objet'
import { listLiees } from './liens'

type GroupeRecuProps = {
  readonly groupe: Groupe
  readonly avant: Dossier
  readonly apres: Dossier
  readonly isOpen: boolean
  readonly onToggle: (cle: string) => void
}

/** An object that the file adds, changes or deletes: all of it taken or left, its lines below. */
export const GroupeRecu = memo(function GroupeRecu(props: GroupeRecuProps) {
  const { groupe, avant, apres, isOpen, onToggle } = props
  const id = useId()
  const cles = useMemo(() => groupe.lignes.map(({ cle }) => cle), [groupe])
  const taken = useNombrePris(cles)
  const titre = getTitreObjet(apres, groupe.table, groupe.id, avant)
  const noms = useMemo(
    () => [...new Set(groupe.lignes.map(({ auteur }) => getNomAuteur(auteur)))],
    [groupe],
  )
  const left = cles.length - taken
  return (
    <article className="recu-groupe" data-genre={groupe.genre} data-pris={taken > 0}>
      <div className="recu-groupe-tete">
        <Checkbox
          checked={taken === cles.length}
          indeterminate={taken > 0 && left > 0}
          aria-label={RECEPTION.take(titre)}
          onChange={() => setPris(listLiees(groupe, cles, left > 0), left > 0)}
        />
        <h3>
          <button
            type="button"
            className="recu-pli"
            aria-expanded={isOpen}
            aria-controls={`${id}-lignes`}
            onClick={() => onToggle(groupe.cle)}
          >
            <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
            <span>{titre}</span>
          </button>
        </h3>
        {left > 0 && (
          <span className="recu-laisse">
            {taken === 0 ? RECEPTION.notTaken : RECEPTION.linesExcluded(left)}
          </span>
        )}
        <span className="recu-qui">
          {cles.length > 1 && `${RECEPTION.lines(cles.length)} · `}
          {joinListe(noms)}
        </span>
      </div>
      <div id={`${id}-lignes`} className="recu-groupe-corps" hidden={!isOpen}>
        {isOpen && <Lignes groupe={groupe} avant={avant} apres={apres} titre={titre} />}
      </div>
    </article>
  )
})

type LignesProps = Pick<GroupeRecuProps, 'groupe' | 'avant' | 'apres'> & { readonly titre: string }

function Lignes({ groupe, avant, apres, titre }: LignesProps) {
  return (
    <>
      {groupe.objets.map((objet) => {
        const isOwn = objet.cle === groupe.cle
        const own = { objet, avant, apres }
        if (isOwn && objet.genre !== 'modification')
          return <ContenuObjet key={objet.cle} {...own} />
        if (objet.genre !== 'modification') {
          return (
            <ul key={objet.cle} className="recu-lignes">
              <LigneObjet groupe={groupe} {...own} />
            </ul>
          )
        }
        const name = isOwn ? titre : getTitreObjet(apres, objet.table, objet.id, avant)
        return (
          <div key={objet.cle}>
            {!isOwn && <h4 className="recu-sous-objet">{getTitreCourt(name)}</h4>}
            <ul className="recu-lignes">
              {objet.champs
                .filter((champ) => isLigne(objet, champ))
                .map((champ) => (
                  <LigneChamp key={champ.cle} {...own} champ={champ} titre={name} />
                ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
