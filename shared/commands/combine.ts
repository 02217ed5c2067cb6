import type { Command } from '../domain/command'

/** Several commands done and undone as one gesture. It can be undone as soon as one of them can. */
export function combine(label: string, commands: readonly Command[]): Command {
  const changes = commands.flatMap((command) => command.changes)
  const undo = commands.some((command) => command.undo === 'record') ? 'record' : 'never'
  return { label, changes, undo }
}
