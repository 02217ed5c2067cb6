import { createContext, useContext } from 'react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'

export type OpenRecord = (table: TableName, id: Id) => void

export const RecordDialogContext = createContext<OpenRecord | null>(null)

/** Opens the dialog of a record; null where no `RecordDialogHost` stands above. */
export function useOpenRecord(): OpenRecord | null {
  return useContext(RecordDialogContext)
}
