import { useCallback, useState, type ReactNode } from 'react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { RecordDialog } from './record-dialog'
import { RecordDialogContext } from './record-dialog-context'

type Opened = { readonly table: TableName; readonly id: Id }

/** Holds the dialogs that fields open on the records they refer to, one above the other. */
export function RecordDialogHost({ children }: { readonly children: ReactNode }) {
  const [stack, setStack] = useState<readonly Opened[]>([])
  const open = useCallback(
    (table: TableName, id: Id) => setStack((current) => [...current, { table, id }]),
    [],
  )
  return (
    <RecordDialogContext value={open}>
      {children}
      {stack.map(({ table, id }, index) => (
        <RecordDialog
          key={`${index}-${id}`}
          table={table}
          id={id}
          onClose={() => setStack((current) => current.slice(0, index))}
        />
      ))}
    </RecordDialogContext>
  )
}
