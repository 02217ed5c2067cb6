import { memo } from 'react'
import { setField } from '../../shared/commands/set-fields'
import { getAnyRow } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { execute } from '../store/session'
import { Champ } from './champ'

type BoundProps = {
  readonly table: TableName
  readonly id: Id
  readonly name: string
  readonly compact?: boolean
  readonly label?: string
}

/** A field of a live record: redrawn only when its own value changes, every commit a command. */
export const BoundChamp = memo(function BoundChamp(props: BoundProps) {
  const { table, id, name, ...look } = props
  const field = getDefinition(table).fields[name]
  const value = useCairn(
    (state) => getAnyRow(state.dossier, table, id)?.[name] ?? field?.initial ?? null,
  )
  if (field === undefined) return null
  return (
    <Champ
      {...look}
      table={table}
      recordId={id}
      name={name}
      field={field}
      value={value}
      commit={(next, mergeKey) =>
        execute(setField(useCairn.getState().dossier, table, id, name, next, undefined, mergeKey))
      }
    />
  )
})
