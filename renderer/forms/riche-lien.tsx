import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FORMS } from '../strings/forms'
import { isSafeHref } from './riche-json'

type LienProps = {
  readonly href: string
  readonly onApply: (href: string) => void
  readonly onRemove: () => void
  readonly onCancel: () => void
}

/** The address of a link, under the bar. */
export function RicheLien({ href, onApply, onRemove, onCancel }: LienProps) {
  const [text, setText] = useState(href)
  const [error, setError] = useState<string | null>(null)

  function apply(): void {
    const trimmed = text.trim()
    const whole = /^[a-z]+:/i.test(trimmed) ? trimmed : `https://${trimmed}`
    if (trimmed !== '' && isSafeHref(whole)) onApply(whole)
    else setError(FORMS.linkRefused)
  }

  return (
    <div className="riche-lien" role="group" aria-label={FORMS.linkTitle}>
      <TextInput
        label={FORMS.linkAddress}
        description={FORMS.linkHelp}
        error={error}
        value={text}
        data-autofocus
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply()
          else if (event.key === 'Escape') onCancel()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div className="champ-rangee">
        <Button size="xs" onClick={apply}>
          {FORMS.apply}
        </Button>
        {href !== '' && (
          <Button size="xs" variant="default" onClick={onRemove}>
            {FORMS.unlink}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onCancel}>
          {FORMS.cancel}
        </Button>
      </div>
    </div>
  )
}
