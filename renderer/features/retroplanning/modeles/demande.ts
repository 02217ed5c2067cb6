import { useSyncExternalStore } from 'react'

/** The window of templates that is asked for: a menu closes at its choice, so the window cannot live in it. */
export type Demande =
  | { readonly genre: 'poser'; readonly modele: string | null }
  | { readonly genre: 'enregistrer' }
  | { readonly genre: 'gerer' }

let demande: Demande | null = null
const listeners = new Set<() => void>()

/** Opens a window, or closes the one that is open with null. */
export function setDemande(next: Demande | null): void {
  demande = next
  for (const listener of listeners) listener()
}

export function useDemande(): Demande | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => demande,
  )
}
