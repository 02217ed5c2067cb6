import { FORMS } from '../strings/forms'
import { getChampId, type ChampProps } from './champ-props'
import { VersionsBadge } from './versions-badge'

/** True when nothing is written in a field. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** For which documents an empty field is needed, in words; empty when nothing is missing. */
export function getRequirement({ field, value }: ChampProps): string {
  return field.requiredFor && isEmptyValue(value) ? FORMS.required(field.requiredFor) : ''
}

/** The label above a field; as long as the field is empty, a mark says that a document needs it. */
export function ChampLabel(props: ChampProps) {
  const required = getRequirement(props)
  const label = props.label ?? props.field.label
  return (
    <>
      {label}
      <VersionsBadge table={props.table} id={props.recordId} champ={props.name} label={label} />
      {required !== '' && (
        <>
          {' '}
          <span className="champ-manque" title={required}>
            {FORMS.toComplete}
          </span>
        </>
      )}
    </>
  )
}

type Texts = {
  readonly label?: React.ReactNode
  readonly description?: React.ReactNode
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
}

/** The DOM identifier of the help of a field. */
export function getAideId({ recordId, name }: Pick<ChampProps, 'recordId' | 'name'>): string {
  return `${getChampId(recordId, name)}-aide`
}

/**
 * Label, help and example of a field, and the attributes that tie them to its control; in the cell of a table, a name for screen
 * readers only.
 */
export function buildTexts(props: ChampProps): Texts {
  const { field, compact, label, value } = props
  if (compact === true) return { 'aria-label': label ?? field.label }
  const example =
    field.example !== undefined && isEmptyValue(value) ? FORMS.example(field.example) : ''
  const said = [field.help ?? '', example].filter((part) => part !== '').join(' ')
  const required = getRequirement(props)
  const isDescribed = said !== '' || required !== ''
  return {
    label: <ChampLabel {...props} />,
    ...(isDescribed && {
      description: (
        <>
          {said}
          {required !== '' && <span className="visuellement-cache"> {required}</span>}
        </>
      ),
      'aria-describedby': getAideId(props),
    }),
  }
}
