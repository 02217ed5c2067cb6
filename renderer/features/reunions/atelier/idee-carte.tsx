import { IconGripVertical, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react'
import { memo, type KeyboardEvent } from 'react'
import { BoundChamp } from '../../../forms/bound-champ'
import { getRecordLabel } from '../../../forms/record-label'
import type { GroupeIdees } from '../../../../shared/domain/groupe-idees.entity'
import type { Idee } from '../../../../shared/domain/idee.entity'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { addVote, moveByGroup, moveByStep, moveIdee, removeIdee } from './atelier-actions'
import { useIdeeDrag } from './use-idee-drag'

type CarteProps = {
  readonly reunionId: Id
  readonly idee: Idee
  readonly groupes: readonly GroupeIdees[]
  readonly isLocked: boolean
  readonly onFiche: (ideas: readonly Idee[], titre: string) => void
}

/** One idea: its text, its votes, its group, the fiche that came of it. + and − vote while the votes have the focus. */
export const IdeeCarte = memo(function IdeeCarte(props: CarteProps) {
  const { reunionId, idee, groupes, isLocked, onFiche } = props
  const { card, handle, isOver } = useIdeeDrag(reunionId, idee.id, idee.groupe)
  const fiche = useCairn((state) =>
    idee.fiche === null ? '' : getRecordLabel(state.dossier, 'fichesAction', idee.fiche),
  )
  const texte = idee.texte.trim()
  const votes = idee.votes ?? 0

  function keyDown(event: KeyboardEvent<HTMLLIElement>): void {
    if (isLocked || !event.altKey || event.ctrlKey || !event.key.startsWith('Arrow')) return
    if ((event.target as HTMLElement).matches('select')) return
    event.preventDefault()
    const focused = (event.target as HTMLElement).dataset['role']
    if (event.key === 'ArrowUp') moveByStep(reunionId, idee, -1)
    else if (event.key === 'ArrowDown') moveByStep(reunionId, idee, 1)
    else moveByGroup(reunionId, idee, event.key === 'ArrowLeft' ? -1 : 1)
    // Moved in the page, the card has lost the focus.
    requestAnimationFrame(() => {
      const again = document.querySelector<HTMLElement>(`.idee[data-id="${idee.id}"]`)
      const same = again?.querySelector<HTMLElement>(
        focused === undefined ? '.idee-texte :is(input, textarea)' : `[data-role="${focused}"]`,
      )
      same?.focus()
    })
  }

  function vote(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey) return
    const step = ['+', '=', 'ArrowUp'].includes(event.key)
      ? 1
      : ['-', '−', 'ArrowDown'].includes(event.key)
        ? -1
        : 0
    if (step === 0) return
    event.preventDefault()
    addVote(idee.id, step)
  }

  return (
    <li
      ref={card}
      className="idee"
      data-id={idee.id}
      data-depot={isOver || undefined}
      onKeyDown={keyDown}
    >
      {!isLocked && (
        <span ref={handle} className="idee-poignee" title={MOTS.drag}>
          <IconGripVertical size={16} aria-hidden />
        </span>
      )}
      <div className="idee-texte">
        {isLocked ? (
          <p>{texte}</p>
        ) : (
          <BoundChamp table="idees" id={idee.id} name="texte" compact label={MOTS.idea(texte)} />
        )}
        {idee.auteur.trim() !== '' && <span className="sous">{MOTS.saidBy(idee.auteur)}</span>}
      </div>
      <div className="idee-voix">
        {!isLocked && (
          <button
            type="button"
            className="bouton-points"
            tabIndex={-1}
            aria-label={MOTS.less(texte)}
            disabled={votes === 0}
            onClick={() => addVote(idee.id, -1)}
          >
            <IconMinus size={16} aria-hidden />
          </button>
        )}
        <span
          role="spinbutton"
          data-role="voix"
          className="nombre"
          tabIndex={isLocked ? -1 : 0}
          aria-label={MOTS.votes(texte)}
          aria-valuenow={votes}
          aria-valuemin={0}
          aria-readonly={isLocked}
          onKeyDown={isLocked ? undefined : vote}
        >
          {votes}
        </span>
        {!isLocked && (
          <button
            type="button"
            className="bouton-points"
            tabIndex={-1}
            aria-label={MOTS.more(texte)}
            onClick={() => addVote(idee.id, 1)}
          >
            <IconPlus size={16} aria-hidden />
          </button>
        )}
      </div>
      <div className="idee-pied">
        {groupes.length > 0 && !isLocked && (
          <select
            className="champ-saisie"
            data-role="groupe"
            aria-label={MOTS.group(texte)}
            value={idee.groupe ?? ''}
            onChange={(event) =>
              moveIdee(reunionId, idee.id, event.currentTarget.value || null, 'last')
            }
          >
            <option value="">{MOTS.noGroup}</option>
            {groupes.map(({ id, titre }) => (
              <option key={id} value={id}>
                {titre.trim() || MOTS.untitledGroup}
              </option>
            ))}
          </select>
        )}
        {idee.fiche !== null && fiche !== '' ? (
          <a href={`#/plan/${idee.fiche}`}>{MOTS.fiche(fiche)}</a>
        ) : (
          <button
            type="button"
            className="bouton-petit"
            data-role="fiche"
            aria-label={MOTS.createFicheOf(texte)}
            onClick={() => onFiche([idee], texte)}
          >
            {MOTS.createFiche}
          </button>
        )}
        {!isLocked && (
          <button
            type="button"
            className="bouton-points"
            aria-label={MOTS.remove(texte)}
            onClick={() => removeIdee(idee.id)}
          >
            <IconTrash size={16} aria-hidden />
          </button>
        )}
      </div>
    </li>
  )
})
