import { IconHistory } from '@tabler/icons-react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { HISTORIQUE } from '../strings/historique'
import { openHistorique } from './historique-demande'

type HistoireProps = {
  readonly table: TableName
  readonly id: Id
  readonly name: string
  readonly label: string
}

/**
 * The clock beside a field, seen when the pointer or the focus is on the field. Tab goes on to the next field, as in Word: from the
 * keyboard, Ctrl+Maj+H opens the history of the field that has the focus.
 */
export function ChampHistoire({ table, id, name, label }: HistoireProps) {
  return (
    <button
      type="button"
      className="champ-histoire"
      tabIndex={-1}
      aria-label={HISTORIQUE.fieldButton(label)}
      aria-keyshortcuts="Control+Shift+H"
      title={HISTORIQUE.fieldTip}
      data-histoire={`${table}/${id}/${name}`}
      onClick={() => openHistorique({ table, id, champ: name })}
    >
      <IconHistory size={15} stroke={1.7} aria-hidden />
    </button>
  )
}

let lastChamp: HTMLElement | null = null

/** Remembers the field that last had the focus, so that a menu can speak of it. Gives what stops it. */
export function watchChamps(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    const champ = target.closest<HTMLElement>('.champ')
    // A cell of a table has no clock of its own; a menu leaves what it speaks of.
    if (champ !== null || target.matches('input, textarea, select, [contenteditable]')) {
      lastChamp = champ
    }
  }
  document.addEventListener('focusin', note)
  return () => document.removeEventListener('focusin', note)
}

/** Opens the history of the field that has, or last had, the focus; false when there is none on the screen. */
export function openHistoriqueDuChamp(): boolean {
  const button =
    lastChamp?.isConnected === true ? lastChamp.querySelector<HTMLElement>('[data-histoire]') : null
  const [table = '', id = '', champ = ''] = button?.dataset['histoire']?.split('/') ?? []
  if (table === '') return false
  openHistorique({ table, id, champ })
  return true
}
