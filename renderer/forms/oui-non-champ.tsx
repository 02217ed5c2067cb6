import { Checkbox } from '@mantine/core'
import { getChampId, type ChampProps } from './champ-props'

/** Yes or no: a box to tick, saved at once. */
export function OuiNonChamp({ recordId, name, field, value, commit, compact, label }: ChampProps) {
  return (
    <Checkbox
      id={getChampId(recordId, name)}
      {...(compact === true
        ? { 'aria-label': label ?? field.label }
        : { label: label ?? field.label, description: field.help })}
      checked={value === true}
      onChange={(event) => commit(event.currentTarget.checked)}
    />
  )
}
