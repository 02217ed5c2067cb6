import { IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { BoundChamp } from '../../../forms/bound-champ'
import type { GroupeIdees } from '../../../../shared/domain/groupe-idees.entity'
import type { Idee } from '../../../../shared/domain/idee.entity'
import type { Id } from '../../../../shared/kernel/json'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { countVotes, removeGroupe } from './atelier-actions'
import { IdeeCarte } from './idee-carte'
import { useGroupeDrop } from './use-idee-drag'

type ColonneProps = {
  readonly reunionId: Id
  /** Null for the ideas without a group. */
  readonly groupe: GroupeIdees | null
  readonly ideas: readonly Idee[]
  readonly groupes: readonly GroupeIdees[]
  readonly isLocked: boolean
  readonly onFiche: (ideas: readonly Idee[], titre: string) => void
}

/** A group of ideas: its name is written in place, ideas are dropped on it, and it can become a fiche. */
export function GroupeColonne(props: ColonneProps) {
  const { reunionId, groupe, ideas, groupes, isLocked, onFiche } = props
  const { box, isOver } = useGroupeDrop(reunionId, groupe?.id ?? null)
  const titleId = useId()
  const titre = groupe === null ? MOTS.noGroup : groupe.titre.trim() || MOTS.untitledGroup
  const withoutFiche = ideas.filter(({ fiche }) => fiche === null)
  return (
    <section
      ref={box}
      className="atelier-groupe"
      aria-labelledby={titleId}
      data-depot={isOver || undefined}
    >
      <h2 id={titleId} className={groupe === null || isLocked ? undefined : 'visuellement-cache'}>
        {titre}
      </h2>
      {groupe !== null && !isLocked && (
        <BoundChamp
          table="groupesIdees"
          id={groupe.id}
          name="titre"
          compact
          label={MOTS.groupName}
        />
      )}
      <div className="atelier-groupe-tete">
        <span className="sous">{MOTS.groupCount(ideas.length, countVotes(ideas))}</span>
        {groupe !== null && withoutFiche.length > 0 && (
          <button
            type="button"
            className="bouton-petit"
            aria-label={MOTS.createFicheOf(titre)}
            onClick={() => onFiche(withoutFiche, titre)}
          >
            {MOTS.createFiche}
          </button>
        )}
        {groupe !== null && !isLocked && (
          <button
            type="button"
            className="bouton-points"
            aria-label={MOTS.removeGroup(titre)}
            onClick={() => removeGroupe(groupe.id)}
          >
            <IconTrash size={16} aria-hidden />
          </button>
        )}
      </div>
      {ideas.length === 0 ? (
        <p className="champ-aide">{MOTS.emptyGroup}</p>
      ) : (
        <ul aria-label={MOTS.list(titre)}>
          {ideas.map((idee) => (
            <IdeeCarte
              key={idee.id}
              reunionId={reunionId}
              idee={idee}
              groupes={groupes}
              isLocked={isLocked}
              onFiche={onFiche}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
