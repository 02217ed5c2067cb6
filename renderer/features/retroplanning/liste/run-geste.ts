import type { Command } from '../../../../shared/domain/command'
import type { Result } from '../../../../shared/kernel/result'
import { addAvis, execute } from '../../../store/session'
import { announce } from '../../../ui/status-region'

/** Does a gesture of the plan and says what it did, or why it cannot be done; true when it was done. */
export function runGeste(
  geste: Result<{ readonly command: Command; readonly recit: string }>,
): boolean {
  if (!geste.ok) {
    addAvis({ ton: 'erreur', texte: geste.error.message })
    return false
  }
  execute(geste.value.command)
  announce(geste.value.recit)
  return true
}
