import type { Journal, Operation, OperationId, SessionJournal } from '../domain/operation'
import type { ConflitChamp } from './conflit'
import { foldJournal, refoldJournal, type Fold } from './fold-journal'
import { mergeJournals } from './merge-journals'
import { selectUtiles } from './resume'

export { buildFusionEntry } from './fusion-entry'
export { buildFusionEntryWith } from './fusion-entry-with'

/**
 * What a received journal is to ours: `identique`, the same operations; `plus_ancienne`, nothing that we do not have; `avance`, all
 * of ours and more; `diverge`, both have something the other has not.
 */
export type Relation = 'identique' | 'plus_ancienne' | 'avance' | 'diverge'

/** A merge looked at before anything is changed. */
export type Fusion = {
  readonly relation: Relation
  /** The union. */
  readonly journal: Journal
  /** Operations that were not in ours, as they are written. */
  readonly ajoutees: readonly Operation[]
  /** The same in the meaning of this program: what `avant` and `apres` are made of. */
  readonly lues: readonly Operation[]
  /** Sessions that were not in ours. */
  readonly sessions: readonly SessionJournal[]
  /** Operations that bear an identifier of ours with another content: set aside. */
  readonly quarantaine: readonly Operation[]
  readonly avant: Fold
  readonly apres: Fold
  /** Conflicts that the merge brought: those of `apres` that `avant` had not. */
  readonly conflits: readonly ConflitChamp[]
}

/**
 * The merge of a received journal into ours, without writing anything. `avant` is the fold of ours when the caller has it already:
 * it is not modified. `migrer` gives operations of older formats the meaning of this one; it gives the very list back when there is
 * nothing to migrate.
 */
export function prepareFusion(
  ours: Journal,
  theirs: Journal,
  avant?: Fold,
  migrer: (operations: readonly Operation[]) => readonly Operation[] = (operations) => operations,
): Fusion {
  const before = avant ?? foldJournal(migrer(ours.operations))
  const useful = selectUtiles(ours, theirs)
  const { journal, ajoutees, quarantaine, touchees } = mergeJournals(ours, useful)
  const operations = migrer(journal.operations)
  // A migration may speak of other records than what it was given.
  const isAsWritten = operations === journal.operations
  const refold = (): Fold =>
    isAsWritten ? refoldJournal(before, operations, touchees) : foldJournal(operations)
  const apres = ajoutees.length === 0 ? before : refold()
  const known = new Set(ours.sessions.map(({ id }) => id))
  return {
    relation: getRelation(ours, theirs, ajoutees),
    journal,
    ajoutees,
    lues: migrer(ajoutees),
    sessions: journal.sessions.filter(({ id }) => !known.has(id)),
    quarantaine,
    avant: before,
    apres,
    conflits: listNewConflits(before.conflits, apres.conflits),
  }
}

function getRelation(ours: Journal, theirs: Journal, added: readonly Operation[]): Relation {
  const known = new Set<OperationId>()
  for (const { i, p, z } of theirs.operations) {
    known.add(i)
    for (const id of p) known.add(id)
    for (const id of z ?? []) known.add(id)
  }
  const isInTheirs = selectUtiles(theirs, ours).operations.every(({ i }) => known.has(i))
  if (added.length === 0) return isInTheirs ? 'identique' : 'plus_ancienne'
  return isInTheirs ? 'avance' : 'diverge'
}

/** A conflict is the same while the same operations stand against one another. */
function listNewConflits(
  before: readonly ConflitChamp[],
  after: readonly ConflitChamp[],
): readonly ConflitChamp[] {
  if (before === after) return []
  const known = new Set(before.map(getSignature))
  return after.filter((conflit) => !known.has(getSignature(conflit)))
}

function getSignature({ table, id, champ, versions, nonVus }: ConflitChamp): string {
  const heads = [...versions.map(({ operation }) => operation), '|', ...(nonVus ?? [])]
  return `${table}/${id}/${champ}/${heads.join(' ')}`
}
