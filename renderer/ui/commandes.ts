import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

type Registered = {
  readonly id: string
  readonly run: () => void
  readonly isEnabled: boolean
  readonly isFallback: boolean
}

let registered: readonly Registered[] = []
const listeners = new Set<() => void>()

function publish(next: readonly Registered[]): void {
  registered = next
  for (const listener of listeners) listener()
}

function find(id: string): Registered | undefined {
  return registered.findLast((item) => item.id === id && item.isEnabled)
}

export type CommandeOptions = {
  /** False greys the command, unless another screen offers it. */
  readonly enabled?: boolean
  /** The frame offers what no screen does: every other handler comes before. */
  readonly fallback?: boolean
}

/**
 * Handles a command of the one table (`shared/bridge/menu-commands.ts`) while the component is mounted, whether it comes from the
 * native menu, the menu of the page, the palette or the keyboard. The last mounted handler that is enabled wins.
 */
export function useCommande(id: string, handler: () => void, options: CommandeOptions = {}): void {
  const { enabled: isEnabled = true, fallback: isFallback = false } = options
  const run = useEffectEvent(handler)
  useEffect(() => {
    const item: Registered = { id, run: () => run(), isEnabled, isFallback }
    publish(isFallback ? [item, ...registered] : [...registered, item])
    return () => {
      publish(registered.filter((other) => other !== item))
    }
  }, [id, isEnabled, isFallback])
}

/** Runs a command; false when nothing on the screen handles it now. */
export function runCommande(id: string): boolean {
  const found = find(id)
  found?.run()
  return found !== undefined
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

let cached: { readonly of: readonly Registered[]; readonly ids: ReadonlySet<string> } = {
  of: registered,
  ids: new Set(),
}

function readAvailable(): ReadonlySet<string> {
  if (cached.of !== registered) {
    const ids = registered.filter((item) => item.isEnabled).map((item) => item.id)
    cached = { of: registered, ids: new Set(ids) }
  }
  return cached.ids
}

/** The commands that can be run now. */
export function useAvailableCommandes(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, readAvailable)
}
