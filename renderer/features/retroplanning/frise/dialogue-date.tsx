import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { getCtx } from '../../../store/session'
import { RETRO } from '../../../strings/retroplanning'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'

type Props = {
  readonly etape: EtapeLue
  readonly onClose: () => void
  readonly onDate: (date: DateFloue) => void
}

/** « fin 2022 » and one month: no words say it, so the person does. */
export function DialogueDate({ etape, onClose, onDate }: Props) {
  const before = etape.quand === null ? '' : formatDateFloue(etape.quand)
  const [text, setText] = useState(before)
  const [error, setError] = useState<string | null>(null)
  return (
    <Dialogue title={RETRO.askTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const read = parseDateFloue(text, getCtx().today)
          if (read.ok) onDate(read.value)
          else setError(read.error.message)
        }}
      >
        <p>{RETRO.askText(etape.titre, before)}</p>
        <label className="champ-titre fr-demande" htmlFor="fr-nouvelle-date">
          {RETRO.askField}
        </label>
        <input
          id="fr-nouvelle-date"
          className="champ-saisie"
          data-autofocus
          autoComplete="off"
          value={text}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : 'fr-nouvelle-date-erreur'}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error !== null && (
          <p className="champ-erreur" id="fr-nouvelle-date-erreur" role="alert">
            {error}
          </p>
        )}
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {RETRO.cancel}
          </Button>
          <Button type="submit">{RETRO.askConfirm}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
