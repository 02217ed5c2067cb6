import type { RowOfTable, TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { getAtelier } from './atelier'

/** A deleted record of the open dossier, as it was; undefined when it is there, or when nothing is known of it. */
export function getSupprime<T extends TableName>(table: T, id: Id): RowOfTable<T> | undefined {
  return getAtelier()?.index.getDeleted(table, id) as RowOfTable<T> | undefined
}
