import { useSyncExternalStore } from 'react'
import type { OuvertureCtg } from '../store/session-types'

/** A file that was refused as damaged, about which the user is asked what to do. */
export type DemandeRecuperation = {
  readonly fichier: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly motDePasse?: string
  /** What was saved is in the library, and open. */
  readonly montrer: (ouverture: OuvertureCtg) => void
}

let demande: DemandeRecuperation | null = null
const listeners = new Set<() => void>()

function publish(next: DemandeRecuperation | null): void {
  demande = next
  for (const listener of listeners) listener()
}

/** Proposes to save what can be of a damaged file. One question at a time: a new one replaces the old. */
export function askRecuperation(next: DemandeRecuperation): void {
  publish(next)
}

export function closeRecuperation(): void {
  if (demande !== null) publish(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useDemandeRecuperation(): DemandeRecuperation | null {
  return useSyncExternalStore(subscribe, () => demande)
}
