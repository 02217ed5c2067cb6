import { getAideId } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'

/** Yes or no: a box to tick, saved at once. */
export function OuiNonChamp(props: ChampProps) {
  const { recordId, name, field, value, commit, compact, label } = props
  const id = getChampId(recordId, name)
  const isHelped = compact !== true && field.help !== undefined
  return (
    <>
      <label className="champ-case">
        <input
          id={id}
          type="checkbox"
          {...(compact === true && { 'aria-label': label ?? field.label })}
          {...(isHelped && { 'aria-describedby': getAideId(props) })}
          checked={value === true}
          onChange={(event) => commit(event.currentTarget.checked)}
        />
        {compact !== true && <span>{label ?? field.label}</span>}
      </label>
      {isHelped && (
        <p className="champ-aide champ-case-aide" id={getAideId(props)}>
          {field.help}
        </p>
      )}
    </>
  )
}
