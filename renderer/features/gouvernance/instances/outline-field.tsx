import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { registerDraft } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import type { LineControl } from './outline-line'
import { readMove, readTab } from './outline-keys'

type FieldProps = {
  readonly id: Id
  readonly nom: string
  readonly control: LineControl
}

/** The name of a line being typed: Entrée keeps it and begins the next one, Échap ends, Tab indents. */
export function OutlineField({ id, nom, control }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  // Closing the window or saving keeps what is being typed.
  useEffect(() => registerDraft(() => save()))

  function save(): void {
    const next = input.current?.value.trim() ?? nom
    if (!isOver.current && next !== nom) control.rename(id, next)
  }

  function move(where: ReturnType<typeof readMove>): void {
    if (where === null) return
    save()
    control.move(id, where)
    requestAnimationFrame(() => input.current?.focus())
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const where = readMove(event) ?? readTab(event)
    const isEmpty = event.currentTarget.value === ''
    if (where !== null) move(where)
    else if (event.key === 'Enter') {
      save()
      isOver.current = true
      if (isEmpty) control.leave(id)
      else control.add(id)
    } else if (event.key === 'Escape') {
      isOver.current = true
      control.leave(id)
    } else if (event.key === 'Backspace' && isEmpty && nom === '') {
      isOver.current = true
      control.remove(id)
    } else return
    event.preventDefault()
  }

  return (
    <input
      ref={input}
      className="ligne-instance-champ"
      defaultValue={nom}
      lang="fr"
      aria-label={GOUVERNANCE.nameField(nom.trim() || GOUVERNANCE.untitled)}
      onBlur={() => {
        save()
        if (!isOver.current) control.type(null)
      }}
      onKeyDown={keyDown}
    />
  )
}
