import { useSyncExternalStore } from 'react'
import type { Toast } from './toasts'

let toasts: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export type NewToast = Omit<Toast, 'id'>

/** Shows a notice with buttons of its own (« Ouvrir dans Word »). Plain notices go through `addAvis` of the store. */
export function addToast(toast: NewToast): string {
  count += 1
  const id = `avis-${count}`
  publish([...toasts.filter(({ text }) => text !== toast.text), { ...toast, id }])
  return id
}

export function removeToast(id: string): void {
  publish(toasts.filter((toast) => toast.id !== id))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}
