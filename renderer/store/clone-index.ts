import { getDefinition, isTableName } from '../../shared/domain/registry'
import { HeadsIndex } from '../../shared/journal/heads-index'

/** A copy to write on, the original being still needed as it is. */
export function cloneIndex(index: HeadsIndex): HeadsIndex {
  const copy = new HeadsIndex()
  copy.raiseClock(index.clock)
  for (const { table, id } of index.listRecords()) {
    copy.restoreRecord(table, id, index.getRecord(table, id))
    const deleted = index.getDeleted(table, id)
    if (deleted !== undefined) copy.setDeleted(table, id, deleted)
    if (!isTableName(table)) continue
    for (const field of Object.keys(getDefinition(table).fields)) {
      if (!index.isExact(table, id, field)) copy.setExact(table, id, field, false)
    }
  }
  return copy
}
