import type { Json } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { FORMS } from '../strings/forms'
import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'
import { useDraft } from './use-draft'

type AnalyseProps<V extends Json> = ChampProps & {
  readonly format: (value: V) => string
  /** Reads a text that is not empty: an empty one is no value. */
  readonly parse: (text: string) => Result<V>
  readonly inputMode?: 'numeric' | 'decimal'
}

/**
 * A value that people write freely and that we read: date, amount, number. While it is typed, the field says how it was understood;
 * what cannot be read stays as typed, with the reason.
 */
export function AnalyseChamp<V extends Json>(props: AnalyseProps<V>) {
  const format = (value: V | null) => (value === null ? '' : props.format(value))
  const parse = (text: string): Result<V | null> =>
    text.trim() === '' ? success(null) : props.parse(text)
  const draft = useDraft<V | null>({
    value: props.value as V | null,
    format,
    parse,
    commit: props.commit,
  })
  const read = draft.isEditing ? parse(draft.text) : null
  const understood = read?.ok === true && read.value !== null ? format(read.value) : ''
  return (
    <div className="champ-analyse">
      <Cadre champ={props} error={draft.error}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            {...(props.inputMode !== undefined && { inputMode: props.inputMode })}
            value={draft.text}
            autoComplete="off"
            onChange={(event) => draft.change(event.currentTarget.value)}
            onBlur={draft.blur}
            onKeyDown={draft.keyDown}
          />
        )}
      </Cadre>
      <output className="champ-compris" hidden={understood === '' || understood === draft.text}>
        {FORMS.understood(understood)}
      </output>
    </div>
  )
}
