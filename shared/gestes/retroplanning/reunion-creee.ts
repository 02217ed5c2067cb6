import type { Command } from '../../domain/command'
import type { Reunion } from '../../domain/reunion.entity'

/** The command of `createReunion`, whose first change creates the meeting, with another state for it. */
export function withStatut(creation: Command, statut: Reunion['statut']): Command {
  const [first, ...others] = creation.changes
  if (first === undefined) return creation
  return {
    ...creation,
    changes: [{ ...first, after: { ...(first.after as object), statut } }, ...others],
  }
}
