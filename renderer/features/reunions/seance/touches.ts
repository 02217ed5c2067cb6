import { useEffect, useEffectEvent } from 'react'
import { SEANCE as MOTS } from '../../../strings/seance'
import { isRaccourci } from '../../../ui/raccourcis'

export type GesteSeance =
  | 'decision'
  | 'suite'
  | 'traite'
  | 'suivant'
  | 'precedent'
  | 'non_traite'
  | 'arrivee'
  | 'grand'
  | 'notes'

/**
 * The keys of the live mode: none is a single letter, none is taken by the browser or by Windows, and none uses Ctrl and Alt together,
 * which is AltGr on French keyboards. They work wherever the focus is on the screen.
 */
export const TOUCHES: readonly {
  readonly geste: GesteSeance
  readonly keys: string
  readonly shown: readonly string[]
}[] = [
  { geste: 'decision', keys: 'CmdOrCtrl+Enter', shown: ['Ctrl', 'Entrée'] },
  { geste: 'suite', keys: 'CmdOrCtrl+Shift+Enter', shown: ['Ctrl', 'Maj', 'Entrée'] },
  { geste: 'traite', keys: 'Alt+Enter', shown: ['Alt', 'Entrée'] },
  { geste: 'suivant', keys: 'Alt+PageDown', shown: ['Alt', MOTS.pageDown] },
  { geste: 'precedent', keys: 'Alt+PageUp', shown: ['Alt', MOTS.pageUp] },
  { geste: 'non_traite', keys: 'Alt+Shift+Enter', shown: ['Alt', 'Maj', 'Entrée'] },
  { geste: 'arrivee', keys: 'F8', shown: ['F8'] },
  { geste: 'grand', keys: 'F9', shown: ['F9'] },
  { geste: 'notes', keys: 'Escape', shown: ['Échap'] },
]

/** The value of `aria-keyshortcuts` for a gesture. */
export function getAriaKeys(geste: GesteSeance): string {
  const keys = TOUCHES.find((touche) => touche.geste === geste)?.keys ?? ''
  return keys.replace('CmdOrCtrl', 'Control')
}

/** Runs the gesture of a key, before the editor and the fields see it. */
export function useTouches(run: (geste: GesteSeance) => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[role=dialog], [role=menu]') != null) return
    const found = TOUCHES.find(({ keys }) => isRaccourci(event, keys))
    if (found === undefined) return
    // A list of choices or the link bar of the editor closes first.
    const isOpen = target?.getAttribute('aria-expanded') === 'true'
    if (found.geste === 'notes' && (isOpen || target?.closest('.riche-lien') != null)) return
    event.preventDefault()
    event.stopPropagation()
    run(found.geste)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => handle(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
