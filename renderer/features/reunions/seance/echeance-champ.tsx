import { useId, useState } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'

type EcheanceProps = {
  readonly value: DateFloue | null
  readonly onChange: (value: DateFloue | null) => void
  /** What cannot be read as a date holds the panel open. */
  readonly onError: (hasError: boolean) => void
}

/** A due date in words: « fin septembre », « avant le prochain COPIL » is refused with the reason. */
export function EcheanceChamp({ value, onChange, onError }: EcheanceProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? (value === null ? '' : formatDateFloue(value))
  const read = shown.trim() === '' ? null : parseDateFloue(shown, getCtx().today)
  const understood = text !== null && read?.ok === true ? formatDateFloue(read.value) : ''
  const error = read !== null && !read.ok ? read.error.message : ''

  function change(next: string): void {
    setText(next)
    if (next.trim() === '') {
      onChange(null)
      onError(false)
      return
    }
    const parsed = parseDateFloue(next, getCtx().today)
    if (parsed.ok) onChange(parsed.value)
    onError(!parsed.ok)
  }

  return (
    <div className="seance-champ">
      <label htmlFor={id}>{MOTS.echeance}</label>
      <input
        id={id}
        className="champ-saisie"
        autoComplete="off"
        placeholder={MOTS.echeanceHint}
        aria-describedby={`${id}-lu`}
        aria-invalid={error !== '' || undefined}
        value={shown}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-lu`} className={error === '' ? 'seance-lu' : 'seance-lu seance-erreur'}>
        {error !== ''
          ? error
          : understood !== '' && understood !== shown
            ? MOTS.understood(understood)
            : ''}
      </p>
    </div>
  )
}
