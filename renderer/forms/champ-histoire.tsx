import { IconHistory } from '@tabler/icons-react'
import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
import {
  getDefinition,
  isTableName,
  TABLE_NAMES,
  type TableName,
} from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { HISTORIQUE } from '../strings/historique'
import { openHistorique, type DemandeHistorique } from './historique-demande'

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

let last: DemandeHistorique | null = null

/** Which field an element belongs to: its control bears the record and the name (`getChampId`), its clock names all three. */
function findChamp(element: Element): DemandeHistorique | null {
  const [, id = '', champ = ''] =
    /^champ-([a-z]+(?:_[0-9a-z]+)?)-([A-Za-z]+)/.exec(element.id) ?? []
  const table = TABLE_NAMES.find((name) => getDefinition(name).idPrefix === id.split('_')[0])
  if (table !== undefined && Object.hasOwn(getDefinition(table).fields, champ)) {
    return { table, id, champ }
  }
  const clock = element.closest('.champ')?.querySelector<HTMLElement>('[data-histoire]')
  const [ofClock = '', record = '', name = ''] = clock?.dataset['histoire']?.split('/') ?? []
  return ofClock === '' ? null : { table: ofClock, id: record, champ: name }
}

/** Remembers the field that last had the focus, so that a menu can speak of it. Gives what stops it. */
export function watchChamps(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    const found = findChamp(target)
    // A menu, a button of the bar: they leave what they speak of.
    if (found !== null || target.matches('input, textarea, select, [contenteditable]')) last = found
  }
  document.addEventListener('focusin', note)
  return () => document.removeEventListener('focusin', note)
}

/** Opens the history of the field that has, or last had, the focus; false when there is none in the dossier. */
export function openHistoriqueDuChamp(dossier: Dossier): boolean {
  if (last === null || !isTableName(last.table)) return false
  const { singleton } = getDefinition(last.table)
  if (!singleton && getAnyRow(dossier, last.table, last.id) === undefined) return false
  openHistorique(last)
  return true
}
