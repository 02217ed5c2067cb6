import type { Id, Json } from '../kernel/json'

/**
 * One causal operation of the journal (storage.md §3.1). Short names: there are tens of thousands of them in a file.
 * The value of a field is a function of its operations: those that no other replaces are its heads.
 */
export type Operation = {
  /** Identifier: Lamport counter in base 36 on 8 digits, a hyphen, session. Sorts after every operation it has seen. */
  readonly i: OperationId
  /** Table. A plain string: a newer application may know tables that this one does not, and they are kept. */
  readonly t: string
  /** Record. */
  readonly e: Id
  /** Field; `*` creates with initial values; `_sup` deletes (`v` true) or brings back (`v` false); `lien:<field>:<id>` sets a member of a set. */
  readonly f: string
  /** Value. */
  readonly v?: Json
  /** Block splices of a rich text on its single parent: [at, removed, inserted blocks]. */
  readonly d?: readonly Splice[]
  /** Operations replaced: the heads of the field that the author had before the eyes. */
  readonly p: readonly OperationId[]
  /** Operations absorbed by a squash. */
  readonly z?: readonly OperationId[]
  /** `_sup` only: the heads of the whole record that the deleter had seen. */
  readonly s?: readonly OperationId[]
  /** Wall clock in milliseconds, for display only. */
  readonly q: number
  /** Format of the writer (shared/migrations). */
  readonly x: number
  /** Gesture: the operations of one command share it. */
  readonly g: string
}

export type OperationId = string

export type Splice = readonly [at: number, removed: number, inserted: readonly Json[]]

/** The field of an operation that creates a record. */
export const CREATION = '*'

/** The field of an operation that deletes a record or brings it back. */
export const SUPPRESSION = '_sup'

/** The field of an operation on one member of a set: `lien:partenaires:org_1`. */
export const LIEN = 'lien:'

/** Who wrote during a session: declared, not proved. A session lasts from the start of the application to its end. */
export type SessionJournal = {
  readonly id: string
  readonly nom: string
  readonly fonction: string
  readonly organisme: string
  /** The application that wrote: « cairn 0.1.0 ». */
  readonly app: string
  readonly debut: number
}

/** A journal: the only truth about a dossier. Merging two is the union of both lists. */
export type Journal = {
  readonly operations: readonly Operation[]
  readonly sessions: readonly SessionJournal[]
}
