import { useEffect } from 'react'
import { listMenuCommands } from '../../shared/bridge/menu-commands'
import { runCommande } from '../ui/commandes'
import { isRaccourci } from '../ui/raccourcis'
import { isUndoOfField, watchTyping } from './undo-target'
import { moveToZone } from './zones'

/** Other keys for a command of the table. */
const ALSO: readonly (readonly [string, string])[] = [['CmdOrCtrl+Shift+Z', 'retablir']]

function findCommande(event: KeyboardEvent): string | null {
  const also = ALSO.find(([keys]) => isRaccourci(event, keys))
  if (also !== undefined) return also[1]
  const found = listMenuCommands().find(
    (command) =>
      command.role === undefined &&
      command.accelerator !== undefined &&
      isRaccourci(event, command.accelerator),
  )
  return found?.id ?? null
}

function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === 'F6') {
    event.preventDefault()
    moveToZone(event.shiftKey ? -1 : 1)
    return
  }
  const id = findCommande(event)
  if (id === null) return
  if ((id === 'annuler' || id === 'retablir') && isUndoOfField(event.target, performance.now()))
    return
  // A page that answers keeps the native menu, whose accelerator is the same, from answering as well.
  if (runCommande(id) || id === 'enregistrer') event.preventDefault()
}

/** The shortcuts of the one table, in the page. */
export function useKeyboard(): void {
  useEffect(() => {
    const stopWatching = watchTyping()
    window.addEventListener('keydown', handleKey)
    return () => {
      window.removeEventListener('keydown', handleKey)
      stopWatching()
    }
  }, [])
}
