import { NativeSelect } from '@mantine/core'
import { FORMS } from '../strings/forms'
import { buildTexts } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'

/** A choice in a short closed list. The native control: it opens and speaks as everywhere else in Windows. */
export function ChoixChamp(props: ChampProps) {
  const { field, value, commit, recordId, name } = props
  const options = (field.options ?? []).map((option) => ({ ...option }))
  return (
    <NativeSelect
      id={getChampId(recordId, name)}
      {...buildTexts(props)}
      value={typeof value === 'string' ? value : ''}
      data={[{ value: '', label: FORMS.none }, ...options]}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        commit(chosen === '' ? null : chosen)
      }}
    />
  )
}
