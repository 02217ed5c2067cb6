import { addAvis, redo, undo } from '../store/session'
import type { UndoOutcome } from '../store/session-types'
import { APP } from '../strings/app'
import { announce } from '../ui/status-region'

function tell(outcome: UndoOutcome, format: (label: string) => string): void {
  if (outcome.fait !== null) announce(format(outcome.fait))
  if (outcome.ignores > 0) addAvis({ ton: 'alerte', texte: APP.skipped(outcome.ignores) })
}

/** Undoes the last gesture and says which. */
export function undoWithVoice(): void {
  tell(undo(), APP.undone)
}

export function redoWithVoice(): void {
  tell(redo(), APP.redone)
}
