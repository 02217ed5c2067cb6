import type { Operation } from '../domain/operation'

/**
 * The format of a dossier: the meaning of its data. Migrations are functions from operations to operations, one a format, applied on
 * read, never rewriting what is stored. The number is the length of the list: it is typed nowhere else.
 */

export type Migration = (operations: readonly Operation[]) => readonly Operation[]

/** One entry a published format after the first, in order: item 0 leads from format 1 to format 2. */
export const MIGRATIONS: readonly Migration[] = []

/** Operations in the meaning of this program; the very list when there is nothing to migrate. What is stored is never rewritten. */
export function migrateOperations(operations: readonly Operation[]): readonly Operation[] {
  return MIGRATIONS.reduce<readonly Operation[]>((now, migrate) => migrate(now), operations)
}

export const FORMAT = MIGRATIONS.length + 1

/** The oldest application format that may still read what this one writes. */
export const LECTEUR_MIN = 1
