import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'
import { registerDraft } from '../../../store/session'

type EditeurProps = {
  readonly label: string
  /** What the cell holds; replaced at once by `typed` when a key began the edit. */
  readonly text: string
  readonly typed: string | null
  readonly choix: readonly string[] | null
  readonly error: string | null
  /** False when the text is refused: the edit goes on. */
  readonly onCommit: (text: string) => boolean
  /** After a commit: the key that ended the edit, or null when the focus left. */
  readonly onEnd: (event: KeyboardEvent | null) => void
}

/** A cell under edit. Entrée and Tab keep and go on, Échap gives back what was there, leaving keeps what can be read. */
export function EditeurCellule(props: EditeurProps) {
  const { label, text, typed, choix, error, onCommit, onEnd } = props
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isOver = useRef(false)

  const flush = useEffectEvent(() => {
    if (!isOver.current && field.current !== null) commit(field.current.value)
  })
  useEffect(() => {
    const element = field.current
    element?.focus()
    if (element instanceof HTMLInputElement && typed === null) element.select()
    return registerDraft(() => flush())
  }, [typed])

  function commit(value: string): boolean {
    return value === text || onCommit(value)
  }

  function end(event: KeyboardEvent | null): void {
    isOver.current = true
    onEnd(event)
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      end(null)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      if (commit(event.currentTarget.value)) end(event)
    }
  }

  const shared = {
    ref: field,
    className: 'liste-editeur',
    'aria-label': label,
    'aria-invalid': error !== null,
    onKeyDown: keyDown,
    onBlur: () => {
      if (isOver.current) return
      commit(field.current?.value ?? text)
      end(null)
    },
  } as const
  if (choix === null) {
    return (
      <input
        {...shared}
        type="text"
        autoComplete="off"
        defaultValue={typed ?? text}
        data-annulation="locale"
      />
    )
  }
  const chosen = choix.find((one) => typed !== null && startsAs(one, typed)) ?? text
  return (
    <select {...shared} defaultValue={choix.includes(chosen) ? chosen : ''}>
      <option value="">{'\u00a0'}</option>
      {choix.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  )
}

function startsAs(choice: string, typed: string): boolean {
  return choice.toLocaleLowerCase('fr').startsWith(typed.toLocaleLowerCase('fr'))
}
