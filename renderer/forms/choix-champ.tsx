import { FORMS } from '../strings/forms'
import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'

/** A choice in a short closed list. The native control: it opens and speaks as everywhere else in Windows. */
export function ChoixChamp(props: ChampProps) {
  const { field, value, commit } = props
  return (
    <Cadre champ={props}>
      {(attributes) => (
        <select
          {...attributes}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            commit(chosen === '' ? null : chosen)
          }}
        >
          <option value="">{FORMS.none}</option>
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Cadre>
  )
}
