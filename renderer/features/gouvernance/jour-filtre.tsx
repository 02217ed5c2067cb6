import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { formatJour } from '../../../shared/kernel/jour-format'
import type { DateIso } from '../../../shared/kernel/json'
import { GOUVERNANCE } from '../../strings/gouvernance'

type JourFiltreProps = {
  readonly label: string
  readonly jour: DateIso
  readonly today: DateIso
  readonly onJour: (jour: DateIso) => void
}

/** « au … »: the day at which a composition is read. A month or a year stands for its last day, as « en 2023 » is read afterwards. */
export function JourFiltre({ label, jour, today, onJour }: JourFiltreProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  function read(): void {
    if (text === null) return
    if (text.trim() === '') {
      setText(null)
      setError(null)
      onJour(today)
      return
    }
    const parsed = parseDateFloue(text, today)
    if (!parsed.ok) {
      setError(parsed.error.message)
      return
    }
    setError(null)
    setText(null)
    onJour(parsed.value.fin)
  }

  return (
    <div className="jour-filtre">
      <TextInput
        id={id}
        size="xs"
        label={label}
        description={GOUVERNANCE.asOfHelp}
        value={text ?? formatJour(jour)}
        error={error}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read()
        }}
      />
      {jour !== today && (
        <button type="button" className="bouton-petit" onClick={() => onJour(today)}>
          {GOUVERNANCE.today}
        </button>
      )}
    </div>
  )
}
