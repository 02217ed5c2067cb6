import { applyCommand } from '../../shared/commands/apply-command'
import { invertCommand } from '../../shared/commands/invert-command'
import type { Command } from '../../shared/domain/command'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import type { UndoOutcome } from './session-types'

let past: Command[] = []
let future: Command[] = []

/** Applies a command to the store at once; it is saved in the background. A command that changes nothing is ignored. */
export function execute(command: Command): void {
  const { dossier } = useCairn.getState()
  const next = applyCommand(dossier, command)
  if (next === dossier) return
  if (command.undo === 'record') past.push(command)
  future = []
  show(command, 'do')
}

export function undo(): UndoOutcome {
  commitDrafts()
  const command = past.pop()
  if (command === undefined) return { fait: null, ignores: 0 }
  future.push(command)
  show(invertCommand(command), 'undo')
  return { fait: command.label, ignores: 0 }
}

export function redo(): UndoOutcome {
  commitDrafts()
  const command = future.pop()
  if (command === undefined) return { fait: null, ignores: 0 }
  past.push(command)
  show(command, 'redo')
  return { fait: command.label, ignores: 0 }
}

function show(command: Command, _kind: string): void {
  useCairn.setState((state) => ({
    dossier: applyCommand(state.dossier, command),
    annuler: past.at(-1)?.label ?? null,
    retablir: future.at(-1)?.label ?? null,
  }))
}

export function forgetGestures(): void {
  past = []
  future = []
  useCairn.setState({ annuler: null, retablir: null })
}
