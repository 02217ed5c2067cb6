import { useSyncExternalStore } from 'react'
import type { Id } from '../../shared/kernel/json'

/** Whose history is asked: a record, or one of its fields. */
export type DemandeHistorique = {
  readonly table: string
  readonly id: Id
  readonly champ: string | null
}

let demande: DemandeHistorique | null = null
const listeners = new Set<() => void>()

function publish(next: DemandeHistorique | null): void {
  demande = next
  for (const listener of listeners) listener()
}

/** Asks for the history of a record or of a field: the frame of the window shows it above the screen. */
export function openHistorique(next: DemandeHistorique): void {
  publish(next)
}

export function closeHistorique(): void {
  publish(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useDemandeHistorique(): DemandeHistorique | null {
  return useSyncExternalStore(subscribe, () => demande)
}
