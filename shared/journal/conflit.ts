import type { OperationId } from '../domain/operation'
import type { Id, Json } from '../kernel/json'

/** One of the values of a field that two people set without seeing each other. */
export type VersionConflit = {
  readonly operation: OperationId
  readonly valeur: Json
  readonly session: string
  /** Wall clock of its author, for display only. */
  readonly quand: number
}

/**
 * A field with several un-replaced operations whose values differ. Nothing is decided by a clock: every value is kept and shown,
 * the last one being the value that the dossier shows meanwhile. The field `_sup` stands for a record deleted by one and edited by
 * another: the record stays.
 */
export type ConflitChamp = {
  readonly table: string
  readonly id: Id
  readonly champ: string
  readonly versions: readonly VersionConflit[]
  /** `_sup` only: the edits that whoever deleted the record had not seen. */
  readonly nonVus?: readonly OperationId[]
}
