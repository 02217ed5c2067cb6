import type { Id, Json } from '../kernel/json'
import type { TableName } from './registry'

/**
 * One change of one field. The presence of a record is a change too, of the field `*`: `before` null is a creation (or the return of a
 * deleted record), `after` null is a deletion; the other side is then the whole record. Two more fields settle what two people
 * left undecided: `lien:<field>:<id>` (one member of a set, true or false) and `_sup` (`after` false: a record that one deleted and
 * another edited is kept).
 */
export type Change = {
  readonly table: TableName
  readonly id: Id
  readonly field: string
  readonly before: Json
  readonly after: Json
  /**
   * Values between which nobody has decided, the one shown last: before a decision, so that undoing it leaves the choice open again,
   * or after that undo. Absent when there is nothing to decide.
   */
  readonly beforeVersions?: readonly Json[]
  readonly afterVersions?: readonly Json[]
}

/** The field that stands for the presence of a record. */
export const PRESENCE = '*'

/**
 * What a gesture does, in the words of the user, with everything needed to apply it, undo it, save it, journal it and merge it.
 * The label completes « Annuler : … » (« déplacement de la fiche 1.1.2 »), in lower case, without a full stop.
 */
export type Command = {
  readonly label: string
  readonly changes: readonly Change[]
  /** `never`: not offered to undo (first creation of a dossier, opening). */
  readonly undo: 'record' | 'never'
  /** Commands that follow one another with the same key are undone together: one typing spell in one field. */
  readonly mergeKey?: string
}
