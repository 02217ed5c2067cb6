import { success } from '../../shared/kernel/result'
import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'
import { useDraft } from './use-draft'

/** One line of text. */
export function TexteChamp(props: ChampProps) {
  const draft = useDraft<string>({
    value: typeof props.value === 'string' ? props.value : '',
    format: (value) => value,
    parse: success,
    commit: props.commit,
  })
  return (
    <Cadre champ={props}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          value={draft.text}
          lang="fr"
          spellCheck
          autoComplete="off"
          onChange={(event) => draft.change(event.currentTarget.value)}
          onBlur={draft.blur}
          onKeyDown={draft.keyDown}
        />
      )}
    </Cadre>
  )
}
