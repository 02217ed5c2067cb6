import { useSyncExternalStore } from 'react'
import type { Id } from '../../../../shared/kernel/json'

/** A phase that someone wants to delete, and what follows once it is gone. */
export type DemandeSuppression = { readonly id: Id; readonly onDone: () => void }

let demande: DemandeSuppression | null = null
const listeners = new Set<() => void>()

/** Asks before a phase goes with its steps, or closes the question with null. */
export function setDemandeSuppression(next: DemandeSuppression | null): void {
  demande = next
  for (const listener of listeners) listener()
}

export function useDemandeSuppression(): DemandeSuppression | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => demande,
  )
}
