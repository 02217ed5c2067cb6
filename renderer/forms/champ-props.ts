import type { Field } from '../../shared/domain/field'
import type { TableName } from '../../shared/domain/registry'
import type { Id, Json } from '../../shared/kernel/json'

/** What every component of a field receives. It draws and commits; it reads neither the store nor the clock. */
export type ChampProps = {
  readonly table: TableName
  /** The record, or a made-up one while it is being created in a dialog. */
  readonly recordId: Id
  readonly name: string
  readonly field: Field
  readonly value: Json
  /** Commits with the same `mergeKey` are undone together. */
  readonly commit: (value: Json, mergeKey?: string) => void
  /** In the cell of a table: the label is for screen readers only, help and example are left out. */
  readonly compact?: boolean
  /** Replaces the label, for example « Indicateur, ligne 2 ». */
  readonly label?: string
}

/** The DOM identifier of the control of a field: links of the completeness panel and tests rely on it. */
export function getChampId(recordId: Id, name: string): string {
  return `champ-${recordId}-${name}`
}
