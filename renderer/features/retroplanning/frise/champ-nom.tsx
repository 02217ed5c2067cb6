import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { registerDraft } from '../../../store/session'
import { RETRO } from '../../../strings/retroplanning'

export type ControleLigne = {
  readonly rename: (id: Id, titre: string) => void
  readonly endRename: (id: Id) => void
}

type Props = { readonly id: Id; readonly nom: string; readonly control: ControleLigne }

/** The name of a step being typed on its line: Entrée keeps it, Échap gives the first one back. */
export function ChampNom({ id, nom, control }: Props) {
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

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    else if (event.key !== 'Escape') return
    event.preventDefault()
    isOver.current = true
    control.endRename(id)
  }

  return (
    <input
      ref={input}
      className="fr-champ"
      defaultValue={nom}
      lang="fr"
      spellCheck
      autoComplete="off"
      aria-label={RETRO.nameField(nom.trim() || RETRO.name)}
      onBlur={() => {
        save()
        if (!isOver.current) control.endRename(id)
      }}
      onKeyDown={keyDown}
    />
  )
}
