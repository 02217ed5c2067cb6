import type { ChangeEvent } from 'react'
import { success } from '../../shared/kernel/result'
import type { ChampProps } from './champ-props'
import { useDraft } from './use-draft'

/** What the control of a plain text is given, on one line or several: the draft and its keys. */
export function useTexte({ value, commit }: ChampProps) {
  const draft = useDraft<string>({
    value: typeof value === 'string' ? value : '',
    format: (text) => text,
    parse: success,
    commit,
  })
  return {
    value: draft.text,
    lang: 'fr',
    spellCheck: true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.change(event.currentTarget.value),
    onBlur: draft.blur,
    onKeyDown: draft.keyDown,
  }
}
