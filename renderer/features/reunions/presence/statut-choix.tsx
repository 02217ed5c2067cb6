import type { KeyboardEvent } from 'react'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { CHOIX, type Statut } from './presence-actions'

type ChoixProps = {
  readonly nom: string
  readonly statut: Statut
  /** The line that holds the tab stop of the list. */
  readonly isActive: boolean
  readonly onChoose: (statut: Statut) => void
  /** After a letter: the next guest comes under the fingers. */
  readonly onNext: (chosen: Statut) => void
}

/**
 * How a guest is there, as a segmented control: the arrows choose, P, E, A and R choose and go on to the next guest, Retour arrière
 * clears. The letters act only while the control has the focus.
 */
export function StatutChoix({ nom, statut, isActive, onChoose, onNext }: ChoixProps) {
  const at = CHOIX.findIndex((choix) => choix.statut === statut)

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const letter = CHOIX.find(({ lettre }) => lettre === event.key.toLowerCase())
    if (letter !== undefined) {
      event.preventDefault()
      onChoose(letter.statut)
      onNext(letter.statut)
      return
    }
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      onChoose('invite')
      return
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const from = at < 0 ? (step > 0 ? -1 : 0) : at
    const next = CHOIX[(from + step + CHOIX.length) % CHOIX.length]
    if (next === undefined) return
    onChoose(next.statut)
    const group = event.currentTarget
    requestAnimationFrame(() =>
      group.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus(),
    )
  }

  return (
    <div
      className="presence-choix"
      role="radiogroup"
      aria-label={WORDS.statutOf(nom)}
      onKeyDown={keyDown}
    >
      {CHOIX.map((choix, index) => (
        <button
          key={choix.statut}
          type="button"
          role="radio"
          aria-checked={choix.statut === statut}
          data-statut={choix.statut}
          tabIndex={isActive && index === Math.max(at, 0) ? 0 : -1}
          onClick={() => onChoose(choix.statut)}
        >
          {WORDS.statuts[choix.statut]}
        </button>
      ))}
    </div>
  )
}
