import { IconChevronDown, IconChevronRight, IconClock, IconVideo, IconX } from '@tabler/icons-react'
import { memo, useId, type KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { PresenceDetail } from './presence-detail'
import { removeInvite, setArrivee, setStatut, toggleVisio, type Statut } from './presence-actions'
import { focusRow } from './presence-focus'
import { StatutChoix } from './statut-choix'

type RowProps = {
  readonly id: Id
  readonly nom: string
  readonly sous: string
  readonly detail: string
  readonly statut: Statut
  readonly visio: boolean
  readonly deliberatif: boolean
  readonly isActive: boolean
  readonly isOpen: boolean
  /** The meeting takes place today: the time of arrival is now. */
  readonly isToday: boolean
  readonly onActivate: (id: Id) => void
  readonly onOpen: (id: Id | null) => void
}

/**
 * One guest. A single line of the list is in the path of Tab; ↑ and ↓ go from guest to guest. « Représenté » unfolds the line, where one
 * writes by whom.
 */
export const PresenceRow = memo(function PresenceRow(props: RowProps) {
  const { id, nom, statut, visio, isActive, isOpen, onOpen } = props
  const detailId = useId()
  const tabIndex = isActive ? 0 : -1

  function choose(next: Statut): void {
    setStatut(id, next)
    if (next === 'represente') onOpen(id)
  }

  function keyDown(event: KeyboardEvent<HTMLLIElement>): void {
    const target = event.target as HTMLElement
    if (target.closest('.presence-ligne') === null || event.altKey || event.ctrlKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    focusRow(event.currentTarget, step)
  }

  return (
    <li className="presence" data-id={id} onKeyDown={keyDown} onFocus={() => props.onActivate(id)}>
      <div className="presence-ligne">
        <div className="presence-nom">
          <span>{nom}</span>
          <span className="sous">
            {props.sous}
            {!props.deliberatif && <span className="presence-sans-voix"> {WORDS.noVote}</span>}
          </span>
          {props.detail !== '' && <span className="presence-etat">{props.detail}</span>}
        </div>
        <StatutChoix
          nom={nom}
          statut={statut}
          isActive={isActive}
          onChoose={choose}
          onNext={(chosen) => focusNext(id, chosen)}
        />
        <div className="presence-outils">
          <button
            type="button"
            className="bouton-points presence-bascule"
            aria-pressed={visio}
            aria-label={WORDS.visio(nom)}
            title={WORDS.visioHint}
            tabIndex={tabIndex}
            onClick={() => toggleVisio(id, !visio)}
          >
            <IconVideo size={16} aria-hidden />
          </button>
          {props.isToday && (
            <button
              type="button"
              className="bouton-points"
              aria-label={WORDS.arrive(nom)}
              title={WORDS.arriveHint}
              tabIndex={tabIndex}
              onClick={() => setArrivee(id)}
            >
              <IconClock size={16} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className="bouton-points"
            aria-expanded={isOpen}
            aria-controls={detailId}
            aria-label={WORDS.details(nom)}
            title={WORDS.detailsHint}
            tabIndex={tabIndex}
            onClick={() => onOpen(isOpen ? null : id)}
          >
            {isOpen ? (
              <IconChevronDown size={16} aria-hidden />
            ) : (
              <IconChevronRight size={16} aria-hidden />
            )}
          </button>
          <button
            type="button"
            className="bouton-points"
            aria-label={WORDS.remove(nom)}
            title={WORDS.removeHint}
            tabIndex={tabIndex}
            onClick={(event) => {
              const line = event.currentTarget.closest('li')
              if (line !== null) focusRow(line, 1)
              removeInvite(id, nom)
            }}
          >
            <IconX size={16} aria-hidden />
          </button>
        </div>
      </div>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && <PresenceDetail id={id} statut={statut} />}
      </div>
    </li>
  )
})

/** To the next guest after a letter; whoever is represented first asks by whom, once the field is drawn. */
function focusNext(id: Id, chosen: Statut): void {
  const line = document.querySelector<HTMLElement>(`.presence[data-id="${id}"]`)
  if (chosen !== 'represente') {
    if (line !== null) focusRow(line, 1)
    return
  }
  requestAnimationFrame(() => line?.querySelector<HTMLElement>('[data-demande] input')?.focus())
}
