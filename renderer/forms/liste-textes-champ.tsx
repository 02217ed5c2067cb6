import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { success } from '../../shared/kernel/result'
import { FORMS } from '../strings/forms'
import { buildTexts } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'
import { moveLine, replaceLine } from './liste-textes'
import { useDraft } from './use-draft'

/** A short ordered list of lines: add, remove, reorder with Alt+↑ and Alt+↓ or with the buttons. */
export function ListeTextesChamp(props: ChampProps) {
  const { value, commit, recordId, name, field } = props
  const lines = (Array.isArray(value) ? value : []) as readonly string[]
  const [said, setSaid] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const texts = buildTexts(props)

  function focusLine(index: number): void {
    requestAnimationFrame(() => {
      const inputs = box.current?.querySelectorAll<HTMLInputElement>('input') ?? []
      const target = inputs[Math.min(index, inputs.length - 1)]
      const fallback = box.current?.querySelector<HTMLElement>('.liste-ajout')
      ;(target ?? fallback)?.focus()
    })
  }

  function move(index: number, step: -1 | 1): void {
    const next = moveLine(lines, index, step)
    if (next === lines) return
    commit(next)
    setSaid(FORMS.lineMoved(index + step + 1))
    focusLine(index + step)
  }

  return (
    <fieldset ref={box} className="champ-liste" id={getChampId(recordId, name)}>
      <legend className="champ-titre">{texts.label ?? field.label}</legend>
      {texts.description !== undefined && <p className="champ-aide">{texts.description}</p>}
      <ol>
        {lines.map((line, index) => (
          <Ligne
            key={`${recordId}-${index}`}
            label={FORMS.line(field.label, index + 1)}
            rank={index + 1}
            isLast={index === lines.length - 1}
            text={line}
            onText={(text, key) => commit(replaceLine(lines, index, text), key)}
            onMove={(step) => move(index, step)}
            onRemove={() => {
              commit(lines.filter((_, at) => at !== index))
              focusLine(index)
            }}
          />
        ))}
      </ol>
      <button
        type="button"
        className="bouton-petit liste-ajout"
        aria-label={FORMS.addLineOf(field.label)}
        onClick={() => {
          commit([...lines, ''])
          focusLine(lines.length)
        }}
      >
        <IconPlus size={14} aria-hidden />
        {FORMS.addLine}
      </button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </fieldset>
  )
}

type LigneProps = {
  readonly label: string
  readonly rank: number
  readonly isLast: boolean
  readonly text: string
  readonly onText: (text: string, mergeKey: string) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}

function Ligne({ label, rank, isLast, text, onText, onMove, onRemove }: LigneProps) {
  const draft = useDraft<string>({
    value: text,
    format: (value) => value,
    parse: success,
    commit: onText,
  })
  function move(step: -1 | 1): void {
    draft.flush()
    onMove(step)
  }
  return (
    <li className="champ-ligne">
      <input
        type="text"
        className="champ-saisie"
        aria-label={label}
        value={draft.text}
        lang="fr"
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.blur}
        onKeyDown={(event) => {
          if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault()
            move(event.key === 'ArrowUp' ? -1 : 1)
          } else draft.keyDown(event)
        }}
      />
      <ActionIcon aria-label={FORMS.lineUp(rank)} disabled={rank === 1} onClick={() => move(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={FORMS.lineDown(rank)} disabled={isLast} onClick={() => move(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={FORMS.lineRemove(rank)} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}
