import { createContext, useContext } from 'react'
import type { Id } from '../../../shared/kernel/json'
import type { Ouvert } from './annuaire-dialogs'
import type { Contact } from './contact-types'

export type AnnuaireActions = {
  /** Opens a record in the tab shown; null goes back to the list alone. */
  readonly show: (id: Id | null) => void
  readonly open: (ouvert: Ouvert) => void
  /** The lines that a search or a filter leaves; null when all are shown. Asked for when the export opens: nothing is drawn again. */
  readonly getListed: () => readonly Contact[] | null
  readonly setListed: (contacts: readonly Contact[] | null) => void
}

export const AnnuaireContext = createContext<AnnuaireActions | null>(null)

/** What the parts of the screen can ask for. Only under `AnnuaireScreen`. */
export function useAnnuaire(): AnnuaireActions {
  const actions = useContext(AnnuaireContext)
  if (actions === null) throw new Error('AnnuaireContext is missing')
  return actions
}
