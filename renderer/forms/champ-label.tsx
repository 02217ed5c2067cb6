import { FORMS } from '../strings/forms'
import type { ChampProps } from './champ-props'

/** True when nothing is written in a field. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** The label above a field; as long as the field is empty, it also says for which document it is needed. */
export function ChampLabel({ field, value, label }: ChampProps) {
  const required = field.requiredFor && isEmptyValue(value) ? FORMS.required(field.requiredFor) : ''
  return (
    <>
      {label ?? field.label}
      {required !== '' && <span className="champ-obligatoire"> {required}</span>}
    </>
  )
}

type Texts = {
  readonly label?: React.ReactNode
  readonly description?: React.ReactNode
  readonly 'aria-label'?: string
}

/** Label, help and example of a field, for a Mantine input; in the cell of a table, a name for screen readers only. */
export function buildTexts(props: ChampProps): Texts {
  const { field, compact, label, value } = props
  if (compact === true) return { 'aria-label': label ?? field.label }
  const example =
    field.example !== undefined && isEmptyValue(value) ? FORMS.example(field.example) : ''
  const description = [field.help ?? '', example].filter((part) => part !== '').join(' ')
  return { label: <ChampLabel {...props} />, ...(description !== '' && { description }) }
}
