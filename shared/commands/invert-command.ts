import type { Change, Command } from '../domain/command'

/** The command that brings back what was there before: each change the other way round, last one first. */
export function invertCommand(command: Command): Command {
  return { ...command, changes: invertChanges(command.changes) }
}

export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change): Change => ({ ...change, before: change.after, after: change.before }))
    .reverse()
}
