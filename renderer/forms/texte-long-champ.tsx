import { success } from '../../shared/kernel/result'
import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'
import { useDraft } from './use-draft'

/** Several plain lines; the field grows with its text (`field-sizing`), without any script. */
export function TexteLongChamp(props: ChampProps) {
  const draft = useDraft<string>({
    value: typeof props.value === 'string' ? props.value : '',
    format: (value) => value,
    parse: success,
    commit: props.commit,
  })
  return (
    <Cadre champ={props}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="champ-saisie champ-long"
          rows={props.compact === true ? 1 : 2}
          value={draft.text}
          lang="fr"
          spellCheck
          onChange={(event) => draft.change(event.currentTarget.value)}
          onBlur={draft.blur}
          onKeyDown={draft.keyDown}
        />
      )}
    </Cadre>
  )
}
