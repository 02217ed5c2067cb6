import { useEffect, useRef } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { PLAN } from '../../strings/plan'
import { usePlanActions } from './plan-context'
import { useTreeControl } from './tree-control'

/** The title of a line, changed in place: Entrée keeps it, Échap gives the former one back. */
export function RenameField({ id, title }: { readonly id: Id; readonly title: string }) {
  const { rename } = usePlanActions()
  const { endRename } = useTreeControl()
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function end(isKept: boolean, hasFocus: boolean): void {
    if (isOver.current) return
    isOver.current = true
    const next = input.current?.value.trim() ?? title
    if (isKept && next !== title) rename(id, next)
    endRename(hasFocus)
  }

  return (
    <input
      ref={input}
      className="noeud-champ"
      defaultValue={title}
      lang="fr"
      aria-label={PLAN.renameField(title || PLAN.untitled)}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(true, true)
        else if (event.key === 'Escape') end(false, true)
        else return
        event.preventDefault()
      }}
    />
  )
}
