import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { getCtx } from '../../../store/session'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import type { Objet } from './calendrier-model'

type FixerProps = {
  readonly objet: Objet
  readonly onFix: (quand: DateFloue) => void
  readonly onClose: () => void
}

/** « Fixer au… »: the date of a step, written as people write it. */
export function FixerDialog({ objet, onFix, onClose }: FixerProps) {
  const [text, setText] = useState(() => formatDateFloue(objet.quand))
  const [error, setError] = useState<string | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const read = parseDateFloue(text, getCtx().today)
    if (read.ok) {
      onFix(read.value)
      onClose()
    } else setError(read.error.message)
  }

  return (
    <Dialogue title={WORDS.fixTitle(objet.titre)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={WORDS.fixField}
          description={WORDS.fixHelp}
          value={text}
          error={error}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value)
            setError(null)
          }}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {WORDS.cancel}
          </Button>
          <Button type="submit">{WORDS.fixDo}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
