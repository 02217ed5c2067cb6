import type { Journal, Operation, OperationId, SessionJournal } from '../domain/operation'
import type { ConflitChamp } from './conflit'
import { foldSteps, refoldSteps, type Fold } from './fold-journal'
import { mergeJournalsSteps } from './merge-journals'
import { selectUtiles } from './resume'
import { runSteps, scaleSteps, visitSteps, type Steps } from './steps'

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
  migrer?: Migrer,
): Fusion {
  return runSteps(prepareFusionSteps(ours, theirs, avant, migrer))
}

type Migrer = (operations: readonly Operation[]) => readonly Operation[]

/** The same, cut in steps: nothing of what is given may change before the end. */
export function* prepareFusionSteps(
  ours: Journal,
  theirs: Journal,
  avant?: Fold,
  migrer: Migrer = (operations) => operations,
): Steps<Fusion> {
  const before = avant ?? (yield* scaleSteps(foldSteps(migrer(ours.operations)), 0, 0.3))
  const useful = selectUtiles(ours, theirs)
  const merged = yield* scaleSteps(mergeJournalsSteps(ours, useful), 0.3, 0.55)
  const { journal, ajoutees, quarantaine, touchees } = merged
  const operations = migrer(journal.operations)
  let apres = before
  if (ajoutees.length > 0) {
    // A migration may speak of other records than what it was given.
    const isAsWritten = operations === journal.operations
    const fold = isAsWritten ? refoldSteps(before, operations, touchees) : foldSteps(operations)
    apres = yield* scaleSteps(fold, 0.55, 0.9)
  }
  const relation = yield* scaleSteps(relationSteps(ours, theirs, ajoutees), 0.9, 1)
  const known = new Set(ours.sessions.map(({ id }) => id))
  return {
    relation,
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

function* relationSteps(
  ours: Journal,
  theirs: Journal,
  added: readonly Operation[],
): Steps<Relation> {
  const known = new Set<OperationId>()
  const note = ({ i, p, z }: Operation): void => {
    known.add(i)
    for (const id of p) known.add(id)
    if (z !== undefined) for (const id of z) known.add(id)
  }
  yield* visitSteps(theirs.operations, note)
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
