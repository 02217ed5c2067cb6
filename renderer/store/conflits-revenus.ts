import { SUPPRESSION, type Journal, type Operation } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { EFFACEMENTS } from '../../shared/journal/effacement-operation'
import { foldJournal } from '../../shared/journal/fold-journal'
import type { HeadsIndex } from '../../shared/journal/heads-index'
import { migrateOperations } from '../../shared/migrations/format'

/**
 * True when operations just written bring a record back with something in it that nobody has decided: a deletion put the question
 * aside, its return asks it again. `index` has the operations already.
 */
export function hasReturns(index: HeadsIndex, operations: readonly Operation[]): boolean {
  return operations.some(
    (operation) =>
      isReturn(operation) &&
      Object.values(index.getRecord(operation.t, operation.e)).some((heads) => heads.length > 1),
  )
}

/** What is undecided in the records that operations bring back, as the journal has it. `journal` may hold the operations or not yet. */
export function listConflitsRevenus(
  journal: Journal,
  operations: readonly Operation[],
): readonly ConflitChamp[] {
  const keys = new Set(operations.filter(isReturn).map(getKey))
  const isNear = (operation: Operation): boolean =>
    operation.t === EFFACEMENTS || keys.has(getKey(operation))
  const near = [...journal.operations, ...operations].filter(isNear)
  return foldJournal(migrateOperations(near)).conflits
}

/** Those of `others` that are about no field of `known`. */
export function listUnknown(
  known: readonly ConflitChamp[],
  others: readonly ConflitChamp[],
): readonly ConflitChamp[] {
  const getField = ({ table, id, champ }: ConflitChamp): string => `${table}/${id}/${champ}`
  const fields = new Set(known.map(getField))
  return others.filter((other) => !fields.has(getField(other)))
}

function getKey({ t, e }: Operation): string {
  return `${t}/${e}`
}

/** The record stays, or comes back; a deletion that has seen nothing leaves it there, contested. */
function isReturn({ f, v, s = [] }: Operation): boolean {
  return f === SUPPRESSION && (v !== true || s.length === 0)
}
