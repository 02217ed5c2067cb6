import { getDefinition, type TableName } from '../domain/registry'

/** The French label of a stored choice: « À engager » for `a_engager`; empty for none. */
export function getLibelleOption(table: TableName, field: string, value: string | null): string {
  const options = getDefinition(table).fields[field]?.options ?? []
  return options.find((option) => option.value === value)?.label ?? ''
}
